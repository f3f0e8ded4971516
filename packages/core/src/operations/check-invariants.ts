import { auditSeals, bookings, slots } from "@totetaxi/db/schema";
import type { ServiceDay } from "@totetaxi/values/service-day";
import { asc, desc, gt, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import {
  OF_THE_LEDGER,
  OF_THE_RULES,
  ofBookings,
  ofDays,
  ofSeals,
  ofTheLoops,
  type Scope,
} from "./invariants.ts";

/** An invariant that does not hold: its number and words, and how many rows say so. */
export type Broken = { invariant: string; rows: number };

type Asker = Pick<Ctx, "db">;

/** More than are written between two turns of the loop, and few enough to be looked up one by one. */
const NEWEST_MOVES = 2_000;
const NEWEST_ENTRIES = 4_000;
const BOOKINGS_AT_ONCE = 10_000;
const DAYS_AT_ONCE = 30;
/** One a minute: more than are made between two turns. */
const NEWEST_SEALS = 20;
const SEALS_AT_ONCE = 20;

const everything: Scope = () => sql`true`;

/** The bookings that moved, or whose money moved, last: found by the ends of two histories that only grow. */
async function newestBookings({ db }: Asker): Promise<string[]> {
  const found = await db.execute<{ id: string }>(sql`
    (select booking_id as id from booking_history order by booking_history.id desc limit ${NEWEST_MOVES})
    union
    select t.booking_id from ledger_transactions t
    join (select transaction_id from ledger_entries order by ledger_entries.id desc limit ${NEWEST_ENTRIES}) newest
      on newest.transaction_id = t.id`);
  return found.map(({ id }) => id);
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
  return await ask(ctx, {
    ...ofBookings(everything),
    ...ofDays(everything),
    ...OF_THE_LEDGER,
    ...OF_THE_RULES,
    ...ofSeals(everything),
  });
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
  const newest = await newestBookings(ctx);
  // Named one by one: of a query within the query nobody could tell beforehand that it finds few.
  const ofNewest: Scope = (column) => sql`${column} = any(${sql.param(newest)}::text[])`;
  const days = await ctx.db.selectDistinct({ day: bookings.day }).from(bookings).where(ofNewest(sql`id`));
  return [
    ...(await ask(ctx, { ...ofBookings(ofNewest), ...OF_THE_RULES })),
    ...(await brokenSeals(ctx, await sealEnds(ctx, NEWEST_SEALS))),
    ...(await brokenDays(
      ctx,
      days.map(({ day }) => day),
    )),
  ];
}

/** Names what does not hold of everything, some bookings and some days at a time, so that no statement takes long. */
export async function brokenAnywhere(ctx: Asker): Promise<Broken[]> {
  const days = await ctx.db.selectDistinct({ day: slots.day }).from(slots);
  return merged([
    ...(await ask(ctx, { ...OF_THE_LEDGER, ...OF_THE_RULES })),
    ...(await brokenBookings(ctx)),
    ...(await brokenSeals(ctx, await sealEnds(ctx))),
    ...(await brokenDays(
      ctx,
      days.map(({ day }) => day),
    )),
  ]);
}

async function brokenBookings(ctx: Asker): Promise<Broken[]> {
  const broken: Broken[] = [];
  for (let after = ""; ; ) {
    const ids = await ctx.db
      .select({ id: bookings.id })
      .from(bookings)
      .where(gt(bookings.id, sql`${after}`))
      .orderBy(asc(bookings.id))
      .limit(BOOKINGS_AT_ONCE);
    const last = ids.at(-1)?.id;
    if (last === undefined) return broken;
    broken.push(...(await ask(ctx, ofBookings(between(after, last)))));
    after = last;
  }
}

function between(after: string, last: string): Scope {
  return (column) => sql`${column} > ${after} and ${column} <= ${last}`;
}

/** What `ofThese` finds broken of some things at a time. */
async function inPieces<T>(
  ctx: Asker,
  all: readonly T[],
  atOnce: number,
  ofThese: (some: SQL) => Readonly<Record<string, SQL>>,
): Promise<Broken[]> {
  const broken: Broken[] = [];
  for (let from = 0; from < all.length; from += atOnce) {
    broken.push(...(await ask(ctx, ofThese(sql`${sql.param(all.slice(from, from + atOnce))}::text[]`))));
  }
  return merged(broken);
}

function brokenDays(ctx: Asker, days: readonly ServiceDay[]): Promise<Broken[]> {
  return inPieces(ctx, days, DAYS_AT_ONCE, (some) =>
    ofDays((column) => sql`${column} = any(${some}::date[])`),
  );
}

/** Where the last seals end, or all of them. */
async function sealEnds({ db }: Asker, newest?: number): Promise<number[]> {
  const ends = db.select({ through: auditSeals.through }).from(auditSeals).orderBy(desc(auditSeals.through));
  return (await (newest === undefined ? ends : ends.limit(newest))).map(({ through }) => through);
}

function brokenSeals(ctx: Asker, ends: readonly number[]): Promise<Broken[]> {
  return inPieces(ctx, ends, SEALS_AT_ONCE, (some) =>
    ofSeals((column) => sql`${column} = any(${some}::bigint[])`),
  );
}

/** Parts of the same invariant as one. */
function merged(broken: readonly Broken[]): Broken[] {
  const rows = Map.groupBy(broken, ({ invariant }) => invariant);
  return [...rows].map(([invariant, parts]) => ({
    invariant,
    rows: parts.reduce((sum, part) => sum + part.rows, 0),
  }));
}
