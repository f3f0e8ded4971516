/** Where time comes from: verbs ask the clock in their ctx and never the machine. */
export type Clock = { now(): Date };

/** The machine's own clock. */
export function systemClock(): Clock {
  return { now: () => new Date() };
}

/** A clock for tests: stands still until it is moved. */
export function fixedClock(
  start: string | Date,
): Clock & { set(to: string | Date): void; advance(ms: number): void } {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at),
    set: (to) => {
      at = new Date(to).getTime();
    },
    advance: (ms) => {
      at += ms;
    },
  };
}
