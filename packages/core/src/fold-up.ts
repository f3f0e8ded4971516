import {
  type auditLog,
  type bookingHistory,
  type Fold,
  folds,
  type ledgerEntries,
} from "@totetaxi/db/schema";
import { eq, sql } from "drizzle-orm";
import type { Ctx, TxCtx } from "./context.ts";
import type { Db } from "./database.ts";
import { inTransaction } from "./transaction.ts";

const TRIES = 20;
const PAUSE_MS = 100;
/** What one transaction takes: other folds and moves to another day wait for it. */
const ROWS_AT_ONCE = 50_000;

type Growing = (typeof auditLog | typeof bookingHistory | typeof ledgerEntries)["_"]["name"];

/** Rows of something that only grows: those after the id `after`, up to `through`. */
export type Stretch = { after: number; through: number };

/** The transactions that have written, or are about to write, rows of a table. */
async function writersOf(db: Db, table: Growing): Promise<string[]> {
  const found = await db.execute<{ writer: string }>(sql`
    select distinct virtualtransaction as writer from pg_locks
    where relation = ${table}::regclass and mode = 'RowExclusiveLock' and granted
      and database = (select oid from pg_database where datname = current_database())`);
  return found.map(({ writer }) => writer);
}

/**
 * The id up to which no row can come any more. Ids are taken before the commit, so an earlier one may come later; but who
 * has taken one holds the table's lock from before that until the commit. Once all who held it are gone, all is there:
 *
 *     A locks the table, takes id 7      the sum through 8 without 7 would be wrong for ever
 *     B locks the table, takes id 8
 *     B commits                          we see `last` = 8
 *                                        `before` = [A]: of ids up to 8, only A can still bring one
 *     C locks the table, takes id 9      C is not in `before`, and what it brings comes after 8
 *     A commits                          of `before` nobody is left: 7 and 8 are there, the end is 8
 *
 * So `last` is read first, and those who write after it.
 * @returns null while somebody's transaction takes its time: the next turn folds then.
 */
async function settledEnd(db: Db, table: Growing): Promise<number | null> {
  const [last] = await db.execute<{ id: string }>(
    sql`select coalesce(max(id), 0) as id from ${sql.identifier(table)}`,
  );
  const before = await writersOf(db, table);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const now = before.length === 0 ? [] : await writersOf(db, table);
    if (!now.some((writer) => before.includes(writer))) return Number(last?.id ?? 0);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return null;
}

/**
 * Takes into a fold what its table has grown by, each stretch with the place up to which it is taken, so that every row is
 * taken once, however many do this at the same time.
 * @returns how far it came, in ids.
 */
export async function foldUp(
  ctx: Ctx,
  name: Fold,
  table: Growing,
  take: (ctx: TxCtx, stretch: Stretch) => Promise<unknown>,
): Promise<{ looked: number }> {
  const end = (await settledEnd(ctx.db, table)) ?? 0;
  let looked = 0;
  for (let more = true; more; ) {
    const stretch = await inTransaction(ctx, async (ctx) => {
      const [found] = await ctx.db.select().from(folds).where(eq(folds.name, name)).for("update");
      if (!found || found.through >= end) return null;
      const stretch = { after: found.through, through: Math.min(end, found.through + ROWS_AT_ONCE) };
      await take(ctx, stretch);
      await ctx.db.update(folds).set({ through: stretch.through }).where(eq(folds.name, name));
      return stretch;
    });
    looked += stretch ? stretch.through - stretch.after : 0;
    more = stretch !== null;
  }
  return { looked };
}

/** Up to which id a fold has come. What was summed since is told only by the statement that reads the sums. */
export async function foldedThrough(db: Db, name: Fold): Promise<number> {
  const [found] = await db.select().from(folds).where(eq(folds.name, name));
  return found?.through ?? 0;
}
