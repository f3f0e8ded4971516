export { countedCaller } from "./caller.ts";
export type { Loop } from "./heartbeat.ts";
export { brokenInvariants } from "./invariants.ts";
export { sweepRateLimits } from "./rate-limit.ts";
export { requeueLost } from "./requeue-lost.ts";
