import { type Clock, systemClock } from "@totetaxi/values/clock";
import { sql } from "drizzle-orm";
import type { Db } from "./database.ts";

/** Less than this nobody notices, and an answer under way for longer says too little of the time. */
const CLOSE_ENOUGH_MS = 1_000;

/** A clock that is set by the database's from time to time. */
type DatabaseClock = Clock & {
  /** Asks the database what time it is. @returns by how much the machine was corrected, in milliseconds. */
  set(): Promise<number>;
};

/**
 * The machine's clock, set right where it differs from the database's by a second or more: so all processes agree when a
 * hold is over, whatever the clocks of their machines say (fault F-50). Until it is `set` it is the machine's.
 * `offsetMs` is how far the product's time is ahead of the world's, in a demonstration.
 */
export function databaseClock(db: Db, offsetMs: number, machine: Clock = systemClock()): DatabaseClock {
  let correctedByMs = 0;
  return {
    now: () => new Date(machine.now().getTime() + correctedByMs + offsetMs),
    async set() {
      const asked = machine.now().getTime();
      const [database] = await db.execute<{ ms: number }>(
        sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`,
      );
      const answered = machine.now().getTime();
      const took = answered - asked;
      if (database && took >= 0 && took < CLOSE_ENOUGH_MS) {
        const differenceMs = Math.round(database.ms - (asked + answered) / 2);
        correctedByMs = Math.abs(differenceMs) < CLOSE_ENOUGH_MS ? 0 : differenceMs;
      }
      return correctedByMs;
    },
  };
}
