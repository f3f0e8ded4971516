import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "@totetaxi/db/client";

const BETWEEN_LOOKS_MS = 10;

/** Waits for bookings to be paid, from beside the shop. */
export type PaidBookings = { wait(bookingId: string): Promise<void>; stop(): Promise<void> };

/**
 * Looks into the database, for all who wait at once. Asking the shop itself over and over would have it serve the more
 * questions the slower it is, and a page that waits asks once a second.
 */
export function watchPaidBookings({ sql }: Pick<Database, "sql">): PaidBookings {
  const waiting = new Map<string, PromiseWithResolvers<void>>();
  let stopped = false;

  async function watch(): Promise<void> {
    while (!stopped) {
      const ids = [...waiting.keys()];
      const paid =
        ids.length === 0 ? [] : await sql`select id from bookings where id = any(${ids}) and status = 'paid'`;
      for (const { id } of paid) {
        waiting.get(id)?.resolve();
        waiting.delete(id);
      }
      await sleep(BETWEEN_LOOKS_MS);
    }
  }
  const watching = watch();
  watching.catch((error: unknown) => {
    for (const { reject } of waiting.values()) reject(error);
  });

  return {
    async wait(bookingId) {
      const seen = Promise.withResolvers<void>();
      waiting.set(bookingId, seen);
      await seen.promise;
    },
    async stop() {
      stopped = true;
      await watching;
    },
  };
}
