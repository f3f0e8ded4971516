import { bookings, payments } from "@totetaxi/db/schema";
import type { IntentSnapshot } from "@totetaxi/payments";
import { type BookingId, isId, newId } from "@totetaxi/values/id";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { openWorkItem } from "../operations/work-item.ts";
import { inTransaction } from "../transaction.ts";
import { applyIntent } from "./apply-intent.ts";
import { loadCase, type PaymentRow } from "./load-case.ts";
import { paymentOfIntent } from "./queries.ts";
import { isCaptured, isOpen } from "./standing.ts";

/** The payment that an intent belongs to, by Stripe's id, or by our metadata while the id is not yet written. */
async function paymentOf(ctx: Ctx, intent: IntentSnapshot): Promise<PaymentRow | undefined> {
  const known = await paymentOfIntent(ctx.db, intent.id);
  if (known || !intent.metadata || !isId("pay", intent.metadata.paymentId)) return known;
  const [unwritten] = await ctx.db
    .update(payments)
    .set({ stripePaymentIntentId: intent.id, updatedAt: ctx.clock.now() })
    .where(
      and(
        eq(payments.id, intent.metadata.paymentId),
        isNull(payments.stripePaymentIntentId),
        sql`${payments.bookingId} = ${intent.metadata.bookingId}`,
      ),
    )
    .returning();
  // Whoever opened the intent may have written its id between the look and the update.
  return unwritten ?? (await paymentOfIntent(ctx.db, intent.id));
}

async function bookingOf(ctx: Ctx, intent: IntentSnapshot): Promise<BookingId | undefined> {
  const bookingId = intent.metadata?.bookingId;
  if (!bookingId || !isId("bkg", bookingId)) return undefined;
  const [booking] = await ctx.db.select({ id: bookings.id }).from(bookings).where(eq(bookings.id, bookingId));
  return booking?.id;
}

/** Gives an intent that took money a row of its own: an ended payment, so that it never counts as a way to pay. */
async function adopt(ctx: Ctx, bookingId: BookingId, intent: IntentSnapshot): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { booking } = await loadCase(ctx, bookingId);
    const now = ctx.clock.now();
    const [adopted] = await ctx.db
      .insert(payments)
      .values({
        id: newId("pay", now),
        bookingId,
        status: "canceled",
        amountCents: booking.totalCents,
        stripePaymentIntentId: intent.id,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing({ target: payments.stripePaymentIntentId })
      .returning();
    if (adopted) await applyIntent(ctx, adopted, intent);
  });
}

/**
 * An intent with our metadata that no payment points to: its answer was lost, or somebody made it by hand. An open one
 * is ended, since nobody can need it; one that took money gets a row and the same decision as any other. One of a
 * booking that we do not have is left alone, since it may be another's; if it took money, a person has to look.
 */
async function applyUnknown(ctx: Ctx, intent: IntentSnapshot): Promise<void> {
  const bookingId = await bookingOf(ctx, intent);
  if (bookingId === undefined) {
    if (intent.status === "succeeded") await openWorkItem(ctx, "unknown_booking", intent.id);
    return;
  }
  if (intent.status === "open") await ctx.payments.cancelIntent(intent.id);
  if (intent.status === "succeeded") await adopt(ctx, bookingId, intent);
}

/** An intent with our metadata, whoever told us of it: written down where it tells anything new. */
export async function applyFoundIntent(ctx: Ctx, intent: IntentSnapshot): Promise<void> {
  const payment = await paymentOf(ctx, intent);
  if (!payment) return await applyUnknown(ctx, intent);
  const settled =
    intent.status === "succeeded"
      ? isCaptured(payment.status) && payment.feeCents !== null
      : !isOpen(payment.status);
  if (!settled) await applyIntent(ctx, payment, intent);
}
