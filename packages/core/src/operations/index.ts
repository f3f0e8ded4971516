export { countedCaller } from "./caller.ts";
export {
  type Broken,
  brokenAnywhere,
  brokenInvariants,
  brokenOfTheNewest,
  brokenPromises,
} from "./check-invariants.ts";
export type { Loop } from "./heartbeat.ts";
export { sweepRateLimits } from "./rate-limit.ts";
export { requeueLost } from "./requeue-lost.ts";
