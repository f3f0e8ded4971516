import type { Pickup } from "@totetaxi/contracts/booking";
import { bookings, type messages, payments, refunds } from "@totetaxi/db/schema";
import { type BookingMailKind, bookingMail, type Mail } from "@totetaxi/messages";
import { type BookingId, isId } from "@totetaxi/values/id";
import { and, eq } from "drizzle-orm";
import { ownerView } from "../booking/owner-view.ts";
import { pickupMovesOf } from "../booking/pickup-moves.ts";
import { versionOf } from "../booking/version.ts";
import type { Ctx } from "../context.ts";
import { declineWords } from "../payment/decline-words.ts";
import { isStillTrue } from "./still-true.ts";

/** A message about a booking. */
export type BookingMessage = Omit<typeof messages.$inferSelect, "kind" | "bookingId"> & {
  kind: BookingMailKind;
  bookingId: BookingId;
};

/** The money a message is about: a refund's own amount, all of a surplus payment, or what a cancelling gives back. */
async function amountOf(
  ctx: Ctx,
  { kind, subjectId, bookingId }: BookingMessage,
): Promise<number | undefined> {
  if (isId("pay", subjectId)) {
    const [payment] = await ctx.db.select().from(payments).where(eq(payments.id, subjectId));
    return payment?.capturedCents;
  }
  if (kind !== "booking_cancelled" && !isId("ref", subjectId)) return undefined;
  const about = isId("ref", subjectId) ? eq(refunds.id, subjectId) : eq(refunds.reason, "booking_cancelled");
  const [refund] = await ctx.db
    .select()
    .from(refunds)
    .where(and(eq(refunds.bookingId, bookingId), about));
  return refund?.amountCents;
}

/** Why money came back, where the reason is ours; what staff wrote is for staff. */
const REFUND_REASONS = new Map(
  Object.entries({
    booking_cancelled: "The booking was cancelled.",
    surplus_payment: "The payment could not be kept with your booking.",
    amount_mismatch: "The amount paid was not the booking’s.",
  }),
);

async function refundReasonOf(ctx: Ctx, { subjectId }: BookingMessage): Promise<string | undefined> {
  if (!isId("ref", subjectId)) return undefined;
  const [refund] = await ctx.db.select().from(refunds).where(eq(refunds.id, subjectId));
  return refund && REFUND_REASONS.get(refund.reason);
}

async function declineOf(ctx: Ctx, message: BookingMessage): Promise<string | undefined> {
  if (message.kind !== "payment_failed") return undefined;
  const [declined] = await ctx.db
    .select({ reason: payments.failureReason })
    .from(payments)
    .where(and(eq(payments.bookingId, message.bookingId), eq(payments.lastDecline, message.subjectId)));
  return declineWords(declined?.reason ?? null);
}

/** Where the pickup was before the move that a message is about. */
async function movedFromOf(
  ctx: Ctx,
  { kind, bookingId, subjectId }: BookingMessage,
): Promise<Pickup | undefined> {
  if (kind !== "booking_moved") return undefined;
  const moves = await pickupMovesOf(ctx.db, { id: bookingId });
  return moves.findLast(({ to }) => subjectId.startsWith(`${to.pickupDate}:${to.window}:`))?.from;
}

/** The mail that tells a customer what a message is about, as the booking stands now; undefined when that was overtaken. */
export async function writeBookingMail(ctx: Ctx, message: BookingMessage): Promise<Mail | undefined> {
  const [booking] = await ctx.db.select().from(bookings).where(eq(bookings.id, message.bookingId));
  if (!booking) throw new Error(`message ${message.id} has no booking`);
  if (!isStillTrue(message.kind, booking, ctx.clock.now())) return undefined;
  const amountCents = await amountOf(ctx, message);
  const declineReason = await declineOf(ctx, message);
  const refundReason = await refundReasonOf(ctx, message);
  const movedFrom = await movedFromOf(ctx, message);
  return bookingMail(message.kind, {
    messageId: message.id,
    booking: await ownerView(ctx, booking),
    version: versionOf(booking),
    bookingUrl: `${ctx.publicUrl}/booking/${ctx.tokens.tokenFor(booking.id)}`,
    publicUrl: ctx.publicUrl,
    ...(amountCents === undefined ? {} : { amountCents }),
    ...(declineReason === undefined ? {} : { declineReason }),
    ...(refundReason === undefined ? {} : { refundReason }),
    ...(movedFrom === undefined ? {} : { movedFrom }),
  });
}
