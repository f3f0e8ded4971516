import type { BookingStatus } from "@totetaxi/db/schema";
import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../database.ts";
import { foldedThrough } from "../fold-up.ts";
import type { Span } from "./spans.ts";

/** How many bookings of one state and service are picked up in a span, and what they come to. */
export type CountedPickups = { status: BookingStatus; service: string; count: number; totalCents: number };

/** What rows of the history `h` took from one state of a pickup day and brought to another. */
export function historyParts(where: SQL): SQL {
  return sql`
    select h.service_day, part.status, h.service, part.sign as bookings, part.sign * h.total_cents::bigint as total_cents
    from booking_history h cross join lateral (values (h.to_status, 1), (h.from_status, -1)) as part (status, sign)
    where part.status is not null and ${where}`;
}

/** What the history says since the fold. */
export function sinceTheFold(where: SQL = sql`true`): SQL {
  return historyParts(sql`h.id > (select through from folds where name = 'pickups') and ${where}`);
}

/** The pickups of each span by state and service: what is folded, and what the history says since. Always what the bookings say. */
export async function pickupsOf(
  db: Db,
  spans: readonly Span[],
  { statuses = [], service }: { statuses?: readonly BookingStatus[]; service?: string | undefined } = {},
): Promise<CountedPickups[][]> {
  const folded = await foldedThrough(db, "pickups");
  const starts = sql.param(spans.map(({ from }) => from));
  const ends = sql.param(spans.map(({ to }) => to));
  const found = await db.execute<Record<keyof CountedPickups | "place", string>>(sql`
    with span as (
      select starts, ends, place from unnest(${starts}::text[]::date[], ${ends}::text[]::date[]) with ordinality as span (starts, ends, place)
    ), since as (
      -- The place as a constant as well: from one in a table nobody can tell beforehand that few rows come after it.
      ${sinceTheFold(sql`h.id > ${folded}::bigint`)}
    ), counted as (
      select service_day, status, service, bookings, total_cents from pickup_days
      union all
      select service_day, status, service, bookings, total_cents from since
    )
    select place, status, service, sum(bookings) as count, sum(total_cents) as "totalCents"
    from span join counted on service_day between starts and ends
      ${statuses.length > 0 ? sql`and status = any(${sql.param(statuses)}::text[])` : sql``} ${service ? sql`and service = ${service}` : sql``}
    group by place, status, service having sum(bookings) <> 0`);
  return spans.map((_, at) =>
    found
      .filter(({ place }) => Number(place) === at + 1)
      .map(({ status, service, count, totalCents }) => ({
        status: status as BookingStatus,
        service,
        count: Number(count),
        totalCents: Number(totalCents),
      })),
  );
}
