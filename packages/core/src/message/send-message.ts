import { bookings, messages, payments, refunds } from "@totetaxi/db/schema";
import { bookingMail, UndeliverableError } from "@totetaxi/messages";
import { isId } from "@totetaxi/values/id";
import { and, eq, sql } from "drizzle-orm";
import { bookingView } from "../booking/view.ts";
import type { Ctx } from "../context.ts";
import { openWorkItem } from "../operations/work-item.ts";
import { declineWords } from "../payment/decline-words.ts";

type Message = typeof messages.$inferSelect;

/** The money a message is about: a refund's own amount, all of a surplus payment, or what a cancelling gives back. */
async function amountOf(ctx: Ctx, { kind, subjectId, bookingId }: Message): Promise<number | undefined> {
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
    booking_cancelled: "You cancelled the booking.",
    surplus_payment: "The payment could not be kept with your booking.",
    amount_mismatch: "The amount paid was not the booking's.",
  }),
);

async function refundReasonOf(ctx: Ctx, { subjectId }: Message): Promise<string | undefined> {
  if (!isId("ref", subjectId)) return undefined;
  const [refund] = await ctx.db.select().from(refunds).where(eq(refunds.id, subjectId));
  return refund && REFUND_REASONS.get(refund.reason);
}

async function declineOf(ctx: Ctx, message: Message): Promise<string | undefined> {
  if (message.kind !== "payment_failed") return undefined;
  const [declined] = await ctx.db
    .select({ reason: payments.failureReason })
    .from(payments)
    .where(and(eq(payments.bookingId, message.bookingId), eq(payments.failedChargeId, message.subjectId)));
  return declineWords(declined?.reason ?? null);
}

/** What a booking must still be for a message to be true: nothing is said that was overtaken. */
const ONLY_WHILE: Partial<Record<Message["kind"], string>> = {
  payment_failed: "pending",
  booking_reminder: "paid",
};

async function isMoot(ctx: Ctx, { kind, bookingId }: Message): Promise<boolean> {
  const status = ONLY_WHILE[kind];
  if (status === undefined) return false;
  const [booking] = await ctx.db
    .select({ status: bookings.status })
    .from(bookings)
    .where(eq(bookings.id, bookingId));
  return booking?.status !== status;
}

async function write(ctx: Ctx, message: Message) {
  const [booking] = await ctx.db.select().from(bookings).where(eq(bookings.id, message.bookingId));
  if (!booking) throw new Error(`message ${message.id} has no booking`);
  const amountCents = await amountOf(ctx, message);
  const declineReason = await declineOf(ctx, message);
  const refundReason = await refundReasonOf(ctx, message);
  return bookingMail(message.kind, {
    messageId: message.id,
    booking: await bookingView(ctx, booking),
    bookingUrl: `${ctx.publicUrl}/booking/${ctx.tokens.tokenFor(booking.id)}`,
    publicUrl: ctx.publicUrl,
    ...(amountCents === undefined ? {} : { amountCents }),
    ...(declineReason === undefined ? {} : { declineReason }),
    ...(refundReason === undefined ? {} : { refundReason }),
  });
}

/** A message that could not be sent for a day: still owed, and named for a person. */
export async function messageIsLate(ctx: Ctx, messageId: string): Promise<void> {
  await openWorkItem(ctx, "message_late", messageId);
}

/**
 * Sends one message that is owed, and marks it. A crash between the two sends it again under the same Message-ID:
 * twice is better than never.
 * @throws DomainError `mail_unavailable` while the mail server is down: to be tried again.
 */
export async function sendMessage(ctx: Ctx, messageId: string): Promise<void> {
  if (!isId("msg", messageId)) return;
  const [message] = await ctx.db.select().from(messages).where(eq(messages.id, messageId));
  if (message?.status !== "queued") return;
  if (await isMoot(ctx, message)) {
    await ctx.db.update(messages).set({ status: "dropped" }).where(eq(messages.id, messageId));
    return;
  }
  await ctx.db
    .update(messages)
    .set({ attempts: sql`${messages.attempts} + 1` })
    .where(eq(messages.id, messageId));
  try {
    await ctx.mailer.send(await write(ctx, message));
  } catch (error) {
    if (!(error instanceof UndeliverableError)) throw error;
    await ctx.db
      .update(messages)
      .set({ status: "dead", failureReason: error.reason })
      .where(eq(messages.id, messageId));
    return await openWorkItem(ctx, "message_undeliverable", messageId, { bookingId: message.bookingId });
  }
  await ctx.db
    .update(messages)
    .set({ status: "sent", sentAt: ctx.clock.now() })
    .where(eq(messages.id, messageId));
}
