import type { DaySheet, GetDaySheet } from "@totetaxi/contracts/staff/today";
import { type BookingStatus, bookings } from "@totetaxi/db/schema";
import { and, asc, count, eq, inArray } from "drizzle-orm";
import { type FoundRow, foundWhere, rowView } from "../booking/office/list/row-view.ts";
import { loadsOf } from "../calendar/get-calendar.ts";
import type { Ctx } from "../context.ts";
import { WINDOW_ORDER } from "./window-order.ts";

const CARRIED: BookingStatus[] = ["paid", "completed"];
const MOST = 1_000;

function stop(found: FoundRow): DaySheet["stops"][number] {
  const { packing, unpacking, itemCount, itemDescription, specialtyItems } = found.booking;
  return { ...rowView(found), packing, unpacking, itemCount, itemDescription, specialtyItems };
}

/** A day as whoever drives needs it on paper. */
export async function getDaySheet(ctx: Ctx, { day }: GetDaySheet): Promise<DaySheet> {
  const carried = and(eq(bookings.day, day), inArray(bookings.status, CARRIED));
  const [[load], found, [unpaid]] = await Promise.all([
    loadsOf(ctx.db, day, day),
    foundWhere(ctx.db, carried, [WINDOW_ORDER, asc(bookings.number)], MOST),
    ctx.db
      .select({ count: count() })
      .from(bookings)
      .where(and(eq(bookings.day, day), eq(bookings.status, "pending"))),
  ]);
  return {
    day,
    now: ctx.clock.now().toISOString(),
    closed: load?.closed ?? null,
    stops: found.map(stop),
    unpaid: unpaid?.count ?? 0,
  };
}
