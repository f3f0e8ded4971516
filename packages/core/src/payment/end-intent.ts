import { bookings, payments } from "@totetaxi/db/schema";
import { type IntentSnapshot, isMissing } from "@totetaxi/payments";
import { ZERO } from "@totetaxi/values/cents";
import { DomainError } from "@totetaxi/values/domain-error";
import type { PaymentId } from "@totetaxi/values/id";
import { eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { openWorkItem } from "../operations/work-item.ts";
import { applyIntent } from "./apply-intent.ts";
import type { PaymentRow } from "./load-case.ts";
import { intentToEnd, type Subject } from "./open-intent.ts";
import { isOpen } from "./standing.ts";

/** An intent that Stripe does not have, or will not make, cannot be paid: it is as good as ended, and somebody has to know why. */
async function unknownIntent(ctx: Ctx, payment: PaymentRow): Promise<IntentSnapshot> {
  await openWorkItem(ctx, "unknown_intent", payment.id, { bookingId: payment.bookingId });
  return {
    id: payment.stripePaymentIntentId ?? "",
    status: "canceled",
    amountCents: payment.amountCents,
    capturedCents: ZERO,
    currency: payment.currency,
    metadata: { bookingId: payment.bookingId, paymentId: payment.id },
    chargeId: null,
    decline: null,
    feeCents: null,
  };
}

async function endAtStripe(ctx: Ctx, payment: PaymentRow, booking: Subject): Promise<IntentSnapshot> {
  const intent = await intentToEnd(ctx, payment, booking);
  if (!intent) return await unknownIntent(ctx, payment);
  try {
    return await ctx.payments.cancelIntent(intent.intentId);
  } catch (error) {
    if (isMissing(error)) return await unknownIntent(ctx, payment);
    throw error;
  }
}

/**
 * Ends one way to pay: Stripe cancels the intent, or says what it has become, and that is what is written down.
 * @throws DomainError `payment_in_progress` while a bank is still deciding: to be tried again.
 */
export async function endIntent(ctx: Ctx, paymentId: PaymentId): Promise<void> {
  const [found] = await ctx.db
    .select({
      payment: payments,
      booking: { id: bookings.id, number: bookings.number, service: bookings.service },
    })
    .from(payments)
    .innerJoin(bookings, eq(bookings.id, payments.bookingId))
    .where(eq(payments.id, paymentId));
  if (!found || !isOpen(found.payment.status)) return;
  const intent = await endAtStripe(ctx, found.payment, found.booking);
  await applyIntent(ctx, found.payment, intent);
  if (intent.status === "open" || intent.status === "processing") {
    throw new DomainError("conflict", "payment_in_progress", "The bank is still deciding on this payment.");
  }
}
