import { revenueDays } from "@totetaxi/db/schema";
import { addDays, daysBetween, newYorkInstant, type ServiceDay } from "@totetaxi/values/service-day";
import { between, max, sql } from "drizzle-orm";
import type { Db } from "../database.ts";

/** What came in and went back on one day for one service. */
export type DayOfRevenue = { day: ServiceDay; service: string; grossCents: number; refundCents: number };
type Counted = DayOfRevenue & { payments: number; refunds: number };

/** The days of a span, both included. */
export function daysOf(from: ServiceDay, to: ServiceDay): ServiceDay[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, at) => addDays(from, at));
}

/** Sums the ledger itself over some days of New York, in their order: money of bookings only, never what is owed back as surplus. */
export async function readLedgerDays(db: Db, days: readonly ServiceDay[]): Promise<Counted[]> {
  if (days.length === 0) return [];
  const starts = days.map((day) => newYorkInstant(day, 0).toISOString());
  const ends = days.map((day) => newYorkInstant(addDays(day, 1), 0).toISOString());
  const found = await db.execute<Record<keyof Counted, string>>(sql`
    select d.day, b.service,
      coalesce(-sum(e.amount_cents) filter (where e.account = 'sales'), 0) as "grossCents",
      coalesce(sum(e.amount_cents) filter (where e.account = 'refunds_given'), 0) as "refundCents",
      count(*) filter (where e.account = 'sales') as payments,
      count(*) filter (where e.account = 'refunds_given') as refunds
    from unnest(${sql.param([...days])}::text[], ${sql.param(starts)}::text[]::timestamptz[], ${sql.param(ends)}::text[]::timestamptz[]) as d(day, starts, ends)
    join ledger_transactions t on t.at >= d.starts and t.at < d.ends and t.kind <> 'fee'
      -- The same once more as constants: from the days alone nobody can tell that these are few of all movements.
      and t.at >= ${starts[0]}::timestamptz and t.at < ${ends.at(-1)}::timestamptz
    join ledger_entries e on e.transaction_id = t.id and e.account in ('sales', 'refunds_given')
    join bookings b on b.id = t.booking_id
    group by d.day, b.service`);
  return found.map(({ day, service, grossCents, refundCents, payments, refunds }) => ({
    day: day as ServiceDay,
    service,
    grossCents: Number(grossCents),
    refundCents: Number(refundCents),
    payments: Number(payments),
    refunds: Number(refunds),
  }));
}

/** The last day that has been folded up, if any. */
export async function lastFoldedDay(db: Db): Promise<ServiceDay | null> {
  const [found] = await db.select({ day: max(revenueDays.day) }).from(revenueDays);
  return found?.day ?? null;
}

/** Revenue of the days of a span: folded days from the roll-up, the others from the ledger. Always what the ledger says. */
export async function revenueOf(db: Db, from: ServiceDay, to: ServiceDay): Promise<DayOfRevenue[]> {
  const folded = await lastFoldedDay(db);
  const unfolded = daysOf(folded !== null && folded >= from ? addDays(folded, 1) : from, to);
  const [kept, live] = await Promise.all([
    folded === null
      ? []
      : db
          .select()
          .from(revenueDays)
          .where(between(revenueDays.day, from, to)),
    readLedgerDays(db, unfolded),
  ]);
  return [...kept, ...live];
}
