import { DomainError } from "@totetaxi/values/domain-error";

/**
 * Lets `limit` pieces of work run at once and the next ones wait in turn.
 * @returns a function that throws DomainError `busy` while `waiting` others wait already.
 */
export function atMost(limit: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = [];
  let running = 0;

  return async (work) => {
    if (running >= limit) {
      if (queue.length >= waiting) {
        throw new DomainError(
          "unavailable",
          "busy",
          "We are very busy just now. Please try again in a moment.",
        );
      }
      // Whoever ends hands its turn on, so the number that runs stays what it is.
      await new Promise<void>((turn) => queue.push(turn));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
