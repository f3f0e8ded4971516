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

/** Tries again what the database undid because of somebody else, a deadlock or a serialization failure, at most three times. */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === MOST_TRIES || !isRetryable(error)) throw error;
      await pause();
    }
  }
}

/**
 * Runs `work` in the caller's transaction or in one of its own.
 * Deadlocks and serialization failures are tried again, at most three times. A connection that is lost at the commit
 * leaves the outcome unknown: it is thrown, and the caller finds out by key.
 */
export async function inTransaction<T>(ctx: Ctx | TxCtx, work: (ctx: TxCtx) => Promise<T>): Promise<T> {
  if ("inTransaction" in ctx) return await work(ctx);
  return await retrying(async () => {
    const { jobs, committed } = ctx.jobs.untilCommit();
    const told = ctx.changes.untilCommit();
    const inside = {
      jobs,
      changes: told.changes,
      payments: unreachable,
      mailer: unreachable,
      inTransaction: true,
    };
    const result = await ctx.db.transaction((tx) => work({ ...ctx, ...inside, db: tx } as TxCtx));
    committed();
    told.committed();
    return result;
  });
}
