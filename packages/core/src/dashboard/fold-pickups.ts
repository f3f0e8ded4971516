import { sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { foldUp } from "../fold-up.ts";
import { historyParts } from "./pickup-days.ts";

/**
 * Sums up the history of bookings by pickup day, state and service. Bookings themselves write no sum: one row that all of a
 * day updated would make them wait for each other.
 */
export async function foldPickups(ctx: Ctx): Promise<{ looked: number }> {
  return await foldUp(ctx, "pickups", "booking_history", ({ db }, { after, through }) =>
    db.execute(sql`
      insert into pickup_days as counted (service_day, status, service, bookings, total_cents)
      select service_day, status, service, sum(bookings), sum(total_cents)
      from (${historyParts(sql`h.id > ${after} and h.id <= ${through}`)}) parts
      group by service_day, status, service having sum(bookings) <> 0 or sum(total_cents) <> 0
      order by service_day, status, service
      on conflict (service_day, status, service) do update
        set bookings = counted.bookings + excluded.bookings, total_cents = counted.total_cents + excluded.total_cents`),
  );
}
