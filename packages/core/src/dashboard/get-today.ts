import type { Today } from "@totetaxi/contracts/staff/today";
import { bookings } from "@totetaxi/db/schema";
import { inNewYork } from "@totetaxi/values/service-day";
import { and, asc, eq, inArray, lt, type SQL } from "drizzle-orm";
import { rowsWhere } from "../booking/office/list/row-view.ts";
import { loadsOf } from "../calendar/get-calendar.ts";
import type { Ctx } from "../context.ts";
import type { Db } from "../database.ts";
import { listWork } from "../operations/list-work.ts";
import { listRefunds } from "../refund/list-refunds.ts";
import { waitingProposals } from "../refund/queries.ts";
import { WINDOW_ORDER } from "./window-order.ts";

const MOST = 200;

/** The first bookings that meet `where`, and how many do. */
async function listed(db: Db, where: SQL | undefined, orderBy: readonly SQL[]) {
  const [rows, count] = await Promise.all([rowsWhere(db, where, orderBy, MOST), db.$count(bookings, where)]);
  return { rows, count };
}

/** All that the office wants to see when it opens. */
export async function getToday(ctx: Ctx): Promise<Today> {
  const { day } = inNewYork(ctx.clock.now());
  const carried = and(eq(bookings.day, day), inArray(bookings.status, ["pending", "paid", "completed"]));
  const overdue = and(lt(bookings.day, day), eq(bookings.status, "paid"));
  const [[load], late, pickups, unpaidHolds, { refunds }, waiting, work] = await Promise.all([
    loadsOf(ctx.db, day, day),
    listed(ctx.db, overdue, [asc(bookings.day), asc(bookings.number)]),
    listed(ctx.db, carried, [WINDOW_ORDER, asc(bookings.number)]),
    listed(ctx.db, eq(bookings.status, "pending"), [asc(bookings.holdExpiresAt)]),
    listRefunds(ctx, { status: "requested" }),
    waitingProposals(ctx.db),
    listWork(ctx),
  ]);
  if (!load) throw new Error(`${day} is no day`);
  return {
    day,
    now: ctx.clock.now().toISOString(),
    load,
    late: late.rows,
    pickups: pickups.rows,
    unpaidHolds: unpaidHolds.rows,
    refundsWaiting: refunds,
    work,
    counts: {
      late: late.count,
      pickups: pickups.count,
      unpaidHolds: unpaidHolds.count,
      refundsWaiting: waiting.count,
      refundsWaitingCents: waiting.total,
    },
  };
}
