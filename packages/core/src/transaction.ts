import { isRetryable } from "@totetaxi/db/errors";
import type { Ctx, TxCtx } from "./context.ts";

const MOST_TRIES = 4;
const LONGEST_PAUSE_MS = 40;

/** A client of the outside world, in a place where calling it would hold locks while somebody else thinks. */
const unreachable: never = new Proxy({} as never, {
  get: (_, name) => {
    throw new Error(`${String(name)} was called inside a transaction`);
  },
});

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_PAUSE_MS));
}

/**
 * Runs `work` in the caller's transaction or in one of its own.
 * Deadlocks and serialization failures are tried again, at most three times. A connection that is lost at the commit
 * leaves the outcome unknown: it is thrown, and the caller finds out by key.
 */
export async function inTransaction<T>(ctx: Ctx | TxCtx, work: (ctx: TxCtx) => Promise<T>): Promise<T> {
  if ("inTransaction" in ctx) return await work(ctx);
  for (let attempt = 1; ; attempt++) {
    const { jobs, committed } = ctx.jobs.untilCommit();
    try {
      const result = await ctx.db.transaction((tx) =>
        work({
          ...ctx,
          db: tx,
          jobs,
          payments: unreachable,
          mailer: unreachable,
          inTransaction: true,
        } as TxCtx),
      );
      committed();
      return result;
    } catch (error) {
      if (attempt === MOST_TRIES || !isRetryable(error)) throw error;
      await pause();
    }
  }
}
