import type { BookingView } from "@totetaxi/contracts/booking";
import { bookingHistory, customers, refunds } from "@totetaxi/db/schema";
import { maxPounds } from "@totetaxi/pricing";
import { sum } from "@totetaxi/values/cents";
import { and, eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import type { Db } from "../database.ts";
import { isDisputed } from "../dispute/require-undisputed.ts";
import { owedOfFailed } from "../refund/owed.ts";
import { isDayOver, reminderAt } from "./policy.ts";
import type { BookingRow } from "./queries.ts";
import { bookingView } from "./view.ts";

/** Whether its owner wants reminders: an account may do without them. */
async function wantsReminder(db: Db, { customerId }: BookingRow): Promise<boolean> {
  if (customerId === null) return true;
  const [owner] = await db
    .select({ mail: customers.notifyByMail })
    .from(customers)
    .where(eq(customers.id, customerId));
  return owner?.mail === true;
}

/** What of its refunds failed and nobody has asked for again. */
async function owedOfBooking(db: Db, { id }: BookingRow): Promise<number> {
  const all = await db.select().from(refunds).where(eq(refunds.bookingId, id));
  return sum([...owedOfFailed(all).values()]);
}

/** Whether everything was given back while its pickup was still to come. */
async function isCalledOff(db: Db, { id, version, status, statusAt, day }: BookingRow): Promise<boolean> {
  if (status !== "refunded" || isDayOver(day, statusAt)) return false;
  const [last] = await db
    .select({ from: bookingHistory.from })
    .from(bookingHistory)
    .where(and(eq(bookingHistory.bookingId, id), eq(bookingHistory.version, version)));
  return last?.from === "paid";
}

type Standing = Pick<BookingView, "isOver" | "willRemind" | "owedCents" | "isCalledOff" | "isDisputed">;

/** What is so of a booking at this moment. */
async function standingOf(ctx: Pick<Ctx, "db" | "clock">, booking: BookingRow): Promise<Standing> {
  const now = ctx.clock.now();
  const { id: bookingId, status, day } = booking;
  const isPaid = status === "paid";
  const [owedCents, calledOff, disputed, willRemind] = await Promise.all([
    owedOfBooking(ctx.db, booking),
    isCalledOff(ctx.db, booking),
    (isPaid || status === "cancelled") && isDisputed(ctx.db, { bookingId }),
    isPaid && now < reminderAt(day) && wantsReminder(ctx.db, booking),
  ]);
  return {
    ...(owedCents > 0 && { owedCents }),
    ...(calledOff && { isCalledOff: true }),
    ...(disputed && { isDisputed: true }),
    ...(willRemind && { willRemind }),
    ...(isPaid && isDayOver(day, now) && { isOver: true }),
  };
}

/** A booking as its owner is told of it, on its page and in its mails. */
export async function ownerView(
  ctx: Pick<Ctx, "db" | "clock" | "catalogues">,
  booking: BookingRow,
): Promise<BookingView> {
  const [view, standing, { card }] = await Promise.all([
    bookingView(ctx, booking),
    standingOf(ctx, booking),
    ctx.catalogues.of(ctx.db, booking.rateCard),
  ]);
  const maxPoundsPerItem = maxPounds(booking, card);
  return { ...view, ...standing, ...(maxPoundsPerItem !== undefined && { maxPoundsPerItem }) };
}
