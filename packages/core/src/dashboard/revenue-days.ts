import {
  addDays,
  daysBetween,
  inNewYork,
  newYorkInstant,
  type ServiceDay,
} from "@totetaxi/values/service-day";
import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../database.ts";
import { foldedThrough } from "../fold-up.ts";

/** What came in and went back on one day for one service, or a part of it. */
export type DayOfRevenue = { day: ServiceDay; service: string; grossCents: number; refundCents: number };
export type HourOfRevenue = Record<"hour" | "service" | "gross_cents" | "refund_cents", string>;

/** The days of a span, both included. */
export function daysOf(from: ServiceDay, to: ServiceDay): ServiceDay[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, at) => addDays(from, at));
}

/**
 * Movements `t` of the ledger summed up by hour and service, of entries `e` that meet `where`: money of bookings only,
 * never what is owed back as surplus. An hour is told by its first second since 1970.
 */
export function hoursOfRevenue(where: SQL): SQL {
  return sql`
    select extract(epoch from date_trunc('hour', t.at, 'UTC'))::bigint as hour, b.service,
      coalesce(-sum(e.amount_cents) filter (where e.account = 'sales'), 0) as gross_cents,
      coalesce(sum(e.amount_cents) filter (where e.account = 'refunds_given'), 0) as refund_cents
    from ledger_entries e
    join ledger_transactions t on t.id = e.transaction_id and t.kind <> 'fee'
    join bookings b on b.id = t.booking_id
    where e.account in ('sales', 'refunds_given') and ${where}
    group by 1, 2`;
}

/** The day that an hour lies in: New York keeps whole hours of the world's clock, so none lies in two. */
export function dayOfHour({ hour, service, gross_cents, refund_cents }: HourOfRevenue): DayOfRevenue {
  const { day } = inNewYork(new Date(Number(hour) * 1_000));
  return { day, service, grossCents: Number(gross_cents), refundCents: Number(refund_cents) };
}

/** Revenue of the days of a span: what is folded, and what the ledger says since. Always what the whole ledger says. */
export async function revenueOf(db: Db, from: ServiceDay, to: ServiceDay): Promise<DayOfRevenue[]> {
  const folded = await foldedThrough(db, "revenue");
  const starts = newYorkInstant(from, 0).toISOString();
  const ends = newYorkInstant(addDays(to, 1), 0).toISOString();
  // The place twice, once as a constant: from a place in a table nobody can tell beforehand that few entries come after it.
  const since = sql`t.at >= ${starts}::timestamptz and t.at < ${ends}::timestamptz
    and e.id > ${folded}::bigint and e.id > (select through from folds where name = 'revenue')`;
  const found = await db.execute<HourOfRevenue & { day: string | null }>(sql`
    select day::text, null as hour, service, gross_cents, refund_cents
    from ledger_days where day between ${from}::date and ${to}::date
    union all
    select null, hour::text, service, gross_cents, refund_cents from (${hoursOfRevenue(since)}) hours`);
  return found.map((row) => {
    if (row.day === null) return dayOfHour(row);
    const { day, service, gross_cents, refund_cents } = row;
    return {
      day: day as ServiceDay,
      service,
      grossCents: Number(gross_cents),
      refundCents: Number(refund_cents),
    };
  });
}
