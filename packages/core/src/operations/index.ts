export { countedCaller } from "./caller.ts";
export {
  type Broken,
  brokenAnywhere,
  brokenInvariants,
  brokenOfTheNewest,
  brokenPromises,
} from "./check-invariants.ts";
export { closeWork, replayJob } from "./close-work.ts";
export { type Loop, lateLoops } from "./heartbeat.ts";
export { listWork } from "./list-work.ts";
export { sweepRateLimits } from "./rate-limit.ts";
export { requeueLost } from "./requeue-lost.ts";
