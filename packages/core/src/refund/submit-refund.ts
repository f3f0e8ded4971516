import { payments, refunds } from "@totetaxi/db/schema";
import { isRefusal, type RefundSnapshot } from "@totetaxi/payments";
import type { RefundId } from "@totetaxi/values/id";
import { and, eq, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { askOnce } from "../payment/ask-once.ts";
import { applyRefund } from "./apply-refund.ts";

type Refund = typeof refunds.$inferSelect;

/** Makes the refund at Stripe, or finds it made: it is never made twice. */
async function make(ctx: Ctx, refund: Refund, paymentIntentId: string): Promise<RefundSnapshot> {
  if (refund.stripeRefundId) return await ctx.payments.retrieveRefund(refund.stripeRefundId);
  return await askOnce({
    attempt: refund.attempt,
    keySince: refund.updatedAt, // approved, or raised to this attempt: it may have been proposed long before
    now: ctx.clock.now(),
    find: () => ctx.payments.findRefund(paymentIntentId, refund.id),
    make: (attempt) =>
      ctx.payments.createRefund({
        refundId: refund.id,
        attempt,
        bookingId: refund.bookingId,
        paymentIntentId,
        amountCents: refund.amountCents,
      }),
    nextAttempt: () => nextAttempt(ctx, refund),
  });
}

/**
 * Sends an approved refund to Stripe and writes down the answer. Safe to run any number of times.
 * @throws DomainError `payments_unavailable`: to be tried again; what Stripe did meanwhile is looked up first.
 */
export async function submitRefund(ctx: Ctx, refundId: RefundId): Promise<void> {
  const [found] = await ctx.db
    .select({ refund: refunds, intentId: payments.stripePaymentIntentId })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(eq(refunds.id, refundId));
  if (!found?.intentId || !(found.refund.status === "approved" || found.refund.status === "submitted"))
    return;
  try {
    await applyRefund(ctx, refundId, await make(ctx, found.refund, found.intentId));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await refused(ctx, found.refund, found.intentId);
  }
}

/** Stripe looked and said no: either it has given the money back already, or a person has to know. */
async function refused(ctx: Ctx, refund: Refund, intentId: string): Promise<void> {
  await applyRefund(ctx, refund.id, await ctx.payments.findRefund(intentId, refund.id));
}

async function nextAttempt(ctx: Ctx, refund: Refund): Promise<number> {
  await ctx.db
    .update(refunds)
    .set({ attempt: sql`${refunds.attempt} + 1`, updatedAt: ctx.clock.now() })
    .where(and(eq(refunds.id, refund.id), eq(refunds.attempt, refund.attempt)));
  return refund.attempt + 1;
}
