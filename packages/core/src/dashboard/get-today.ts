import type { Today } from "@totetaxi/contracts/staff/today";
import { bookings } from "@totetaxi/db/schema";
import { inNewYork } from "@totetaxi/values/service-day";
import { and, asc, eq, inArray } from "drizzle-orm";
import { rowsWhere } from "../booking/office/list/row-view.ts";
import { loadsOf } from "../calendar/get-calendar.ts";
import type { Ctx } from "../context.ts";
import { listWork } from "../operations/list-work.ts";
import { listRefunds } from "../refund/list-refunds.ts";
import { WINDOW_ORDER } from "./window-order.ts";

const MOST = 200;

/** All that the office wants to see when it opens. */
export async function getToday(ctx: Ctx): Promise<Today> {
  const { day } = inNewYork(ctx.clock.now());
  const carried = and(eq(bookings.day, day), inArray(bookings.status, ["pending", "paid", "completed"]));
  const [[load], pickups, unpaidHolds, { refunds }, work] = await Promise.all([
    loadsOf(ctx.db, day, day),
    rowsWhere(ctx.db, carried, [WINDOW_ORDER, asc(bookings.number)], MOST),
    rowsWhere(ctx.db, eq(bookings.status, "pending"), [asc(bookings.holdExpiresAt)], MOST),
    listRefunds(ctx, { status: "requested" }),
    listWork(ctx),
  ]);
  if (!load) throw new Error(`${day} is no day`);
  return {
    day,
    now: ctx.clock.now().toISOString(),
    load,
    pickups,
    unpaidHolds,
    refundsWaiting: refunds,
    work,
  };
}
