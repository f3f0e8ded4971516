import { bookings } from "@totetaxi/db/schema";
import { asc, gt, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { OF_THE_LEDGER, OF_THE_RULES, ofBookings, ofTheLoops, type Scope } from "./invariants.ts";

/** An invariant that does not hold: its number and words, and how many rows say so. */
export type Broken = { invariant: string; rows: number };

type Asker = Pick<Ctx, "db">;

/** More than are written between two turns of the loop, and few enough to be looked up one by one. */
const NEWEST_MOVES = 2_000;
const NEWEST_ENTRIES = 4_000;
const CHUNK = 10_000;

const EVERYTHING: Scope = { booking: () => sql`true`, day: () => sql`true` };

/** The bookings that moved, or whose money moved, last: found by the ends of two histories that only grow. */
const NEWEST: Scope = (() => {
  const ids = sql`(
    select booking_id from booking_history where id > (select max(id) - ${NEWEST_MOVES}::int from booking_history)
    union
    select booking_id from ledger_transactions where id in (
      select transaction_id from ledger_entries
      where id > (select max(id) - ${NEWEST_ENTRIES}::int from ledger_entries)))`;
  return {
    booking: (column) => sql`${column} in ${ids}`,
    day: (column) => sql`${column} in (select service_day from bookings where id in ${ids})`,
  };
})();

function chunk(after: string, last: string): Scope {
  const within = (column: SQL) => sql`${column} > ${after} and ${column} <= ${last}`;
  return {
    booking: within,
    day: (column) => sql`${column} in (select service_day from bookings where ${within(sql`id`)})`,
  };
}

async function ask({ db }: Asker, queries: Readonly<Record<string, SQL>>): Promise<Broken[]> {
  const broken: Broken[] = [];
  for (const [invariant, query] of Object.entries(queries)) {
    const rows = await db.execute(query);
    if (rows.length > 0) broken.push({ invariant, rows: rows.length });
  }
  return broken;
}

/** Names the invariants that do not hold of everything there is, at this moment; in one go, for small databases. */
export async function brokenInvariants(ctx: Asker): Promise<Broken[]> {
  return await ask(ctx, { ...ofBookings(EVERYTHING), ...OF_THE_LEDGER, ...OF_THE_RULES });
}

/**
 * Names what should have been done by now and is not: all is, where the worker's loops run. Whether they do is told by
 * `lateLoops`, not here: the loop that asks this must not wait for itself.
 */
export async function brokenPromises(ctx: Pick<Ctx, "db" | "clock">): Promise<Broken[]> {
  return await ask(ctx, ofTheLoops(ctx.clock.now()));
}

/** Names what does not hold of the bookings that moved last. Costs the same however many bookings there are. */
export async function brokenOfTheNewest(ctx: Asker): Promise<Broken[]> {
  return await ask(ctx, { ...ofBookings(NEWEST), ...OF_THE_RULES });
}

/** Names what does not hold of everything, a part of the bookings at a time, so that no statement takes long. */
export async function brokenAnywhere(ctx: Asker): Promise<Broken[]> {
  const broken = await ask(ctx, { ...OF_THE_LEDGER, ...OF_THE_RULES });
  for (let after = ""; ; ) {
    const ids = await ctx.db
      .select({ id: bookings.id })
      .from(bookings)
      .where(gt(bookings.id, sql`${after}`))
      .orderBy(asc(bookings.id))
      .limit(CHUNK);
    const last = ids.at(-1)?.id;
    if (last === undefined) break;
    broken.push(...(await ask(ctx, ofBookings(chunk(after, last)))));
    after = last;
  }
  const rows = Map.groupBy(broken, ({ invariant }) => invariant);
  return [...rows].map(([invariant, parts]) => ({
    invariant,
    rows: parts.reduce((sum, part) => sum + part.rows, 0),
  }));
}
