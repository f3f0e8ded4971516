import type { PaymentAccess } from "@totetaxi/contracts/payment";
import { payments } from "@totetaxi/db/schema";
import { isRefusal, PaymentsUnavailable } from "@totetaxi/payments";
import { and, eq, isNull, sql } from "drizzle-orm";
import { formatBookingNumber } from "../booking/number.ts";
import type { Ctx } from "../context.ts";
import { askOnce } from "./ask-once.ts";
import type { BookingRow, PaymentRow } from "./load-case.ts";

/** `clientSecret` only when the intent was made by this very call. */
type OpenIntent = { intentId: string; clientSecret?: string };

export type Subject = Pick<BookingRow, "id" | "number" | "service">;

/** Stripe's id on our row, written once: who comes second learns which intent it is, and ends its own. */
async function remember(ctx: Ctx, payment: PaymentRow, opened: OpenIntent): Promise<OpenIntent> {
  const remembered = await ctx.db
    .update(payments)
    .set({ stripePaymentIntentId: opened.intentId, updatedAt: ctx.clock.now() })
    .where(and(eq(payments.id, payment.id), isNull(payments.stripePaymentIntentId)))
    .returning({ id: payments.id });
  if (remembered.length > 0) return opened;
  const [stored] = await ctx.db
    .select({ intentId: payments.stripePaymentIntentId })
    .from(payments)
    .where(eq(payments.id, payment.id));
  if (!stored?.intentId || stored.intentId === opened.intentId) return opened;
  await ctx.payments.cancelIntent(opened.intentId);
  return { intentId: stored.intentId };
}

async function findLost(ctx: Ctx, payment: PaymentRow): Promise<OpenIntent | null> {
  for await (const intent of ctx.payments.recentIntents()) {
    if (intent.metadata?.paymentId === payment.id) return { intentId: intent.id };
  }
  return null;
}

async function nextAttempt(ctx: Ctx, payment: PaymentRow): Promise<number> {
  await ctx.db
    .update(payments)
    .set({ attempt: sql`${payments.attempt} + 1` })
    .where(and(eq(payments.id, payment.id), eq(payments.attempt, payment.attempt)));
  return payment.attempt + 1;
}

/** @throws PaymentsUnavailable; Stripe's refusal of our request. */
async function makeOrFind(ctx: Ctx, payment: PaymentRow, booking: Subject): Promise<OpenIntent> {
  if (payment.stripePaymentIntentId) return { intentId: payment.stripePaymentIntentId };
  const opened = await askOnce<OpenIntent>({
    attempt: payment.attempt,
    keySince: payment.createdAt,
    now: ctx.clock.now(),
    find: () => findLost(ctx, payment),
    make: async (attempt) => {
      const { intent, clientSecret } = await ctx.payments.createIntent({
        paymentId: payment.id,
        attempt,
        bookingId: booking.id,
        bookingNumber: formatBookingNumber(booking.number),
        service: booking.service,
        amountCents: payment.amountCents,
      });
      return { intentId: intent.id, clientSecret };
    },
    nextAttempt: () => nextAttempt(ctx, payment),
  });
  return await remember(ctx, payment, opened);
}

/**
 * The PaymentIntent of a payment that is already stored: made now, or found when it was made before. However often it is
 * called, and whatever was lost on the way, everybody is given the same one.
 * @throws PaymentsUnavailable: nothing is lost, the same call may be made again.
 */
export async function openIntent(ctx: Ctx, payment: PaymentRow, booking: Subject): Promise<OpenIntent> {
  try {
    return await makeOrFind(ctx, payment, booking);
  } catch (error) {
    // A refusal of our own request is our fault, not the customer's: to them the provider does not answer.
    throw isRefusal(error) ? new PaymentsUnavailable(error) : error;
  }
}

/**
 * The same for whoever is going to end it: null when Stripe will not make it and has made none, so that nobody can pay.
 * @throws PaymentsUnavailable
 */
export async function intentToEnd(
  ctx: Ctx,
  payment: PaymentRow,
  booking: Subject,
): Promise<OpenIntent | null> {
  try {
    return await makeOrFind(ctx, payment, booking);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const lost = await findLost(ctx, payment);
    return lost && (await remember(ctx, payment, lost));
  }
}

/** What a browser needs to pay this payment. @throws PaymentsUnavailable */
export async function paymentAccess(ctx: Ctx, payment: PaymentRow, booking: Subject): Promise<PaymentAccess> {
  const { intentId, clientSecret } = await openIntent(ctx, payment, booking);
  return {
    clientSecret: clientSecret ?? (await ctx.payments.clientSecret(intentId)),
    publishableKey: ctx.payments.publishableKey,
  };
}
