import type { PaymentAccess } from "@totetaxi/contracts/payment";
import { payments } from "@totetaxi/db/schema";
import { type IntentSnapshot, paymentsUnavailable } from "@totetaxi/payments";
import { isDomainError } from "@totetaxi/values/domain-error";
import { and, eq, isNull, sql } from "drizzle-orm";
import { formatBookingNumber } from "../booking/number.ts";
import type { Ctx } from "../context.ts";
import type { BookingRow, PaymentRow } from "./load-case.ts";

/** Stripe forgets idempotency keys after a day; an older one must never be sent (reliability decision D-08). */
const KEY_LIVES_MS = 23 * 3_600_000;

/** `clientSecret` only when the intent was made by this very call. */
type OpenIntent = { intentId: string; clientSecret?: string };

type Subject = Pick<BookingRow, "id" | "number" | "service">;

async function remember(ctx: Ctx, payment: PaymentRow, intentId: string): Promise<void> {
  await ctx.db
    .update(payments)
    .set({ stripePaymentIntentId: intentId, updatedAt: ctx.clock.now() })
    .where(and(eq(payments.id, payment.id), isNull(payments.stripePaymentIntentId)));
}

/** The intent of this payment that Stripe has although its answer never reached us. */
async function findLost(ctx: Ctx, payment: PaymentRow): Promise<IntentSnapshot | undefined> {
  for await (const intent of ctx.payments.recentIntents()) {
    if (intent.metadata?.paymentId === payment.id) return intent;
  }
  return undefined;
}

/** A saved failure is repeated for a day under the same key: the next try needs the next attempt's. */
async function nextAttempt(ctx: Ctx, payment: PaymentRow): Promise<void> {
  await ctx.db
    .update(payments)
    .set({ attempt: sql`${payments.attempt} + 1` })
    .where(and(eq(payments.id, payment.id), eq(payments.attempt, payment.attempt)));
}

/**
 * The PaymentIntent of a payment that is already stored: made now, or found when it was made before. However often it
 * is called, and whatever was lost on the way, one payment never has two intents that a customer could pay.
 * @throws DomainError `payments_unavailable`: nothing is lost, the same call may be made again.
 */
export async function openIntent(ctx: Ctx, payment: PaymentRow, booking: Subject): Promise<OpenIntent> {
  if (payment.stripePaymentIntentId) return { intentId: payment.stripePaymentIntentId };
  const keyTooOld = ctx.clock.now().getTime() - payment.createdAt.getTime() > KEY_LIVES_MS;
  if (payment.attempt > 1 || keyTooOld) {
    const lost = await findLost(ctx, payment);
    if (lost) {
      await remember(ctx, payment, lost.id);
      return { intentId: lost.id };
    }
    if (keyTooOld) await nextAttempt(ctx, payment);
  }
  try {
    const { intent, clientSecret } = await ctx.payments.createIntent({
      paymentId: payment.id,
      attempt: keyTooOld ? payment.attempt + 1 : payment.attempt,
      bookingId: booking.id,
      bookingNumber: formatBookingNumber(booking.number),
      service: booking.service,
      amountCents: payment.amountCents,
    });
    await remember(ctx, payment, intent.id);
    return { intentId: intent.id, clientSecret };
  } catch (error) {
    await nextAttempt(ctx, payment);
    throw isDomainError(error) ? error : paymentsUnavailable(error);
  }
}

/** What a browser needs to pay this payment. @throws DomainError `payments_unavailable`. */
export async function paymentAccess(ctx: Ctx, payment: PaymentRow, booking: Subject): Promise<PaymentAccess> {
  const { intentId, clientSecret } = await openIntent(ctx, payment, booking);
  return {
    clientSecret: clientSecret ?? (await ctx.payments.clientSecret(intentId)),
    publishableKey: ctx.payments.publishableKey,
  };
}
