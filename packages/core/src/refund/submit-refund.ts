import { payments, refunds } from "@totetaxi/db/schema";
import { isRefusal, type RefundSnapshot } from "@totetaxi/payments";
import { isDomainError } from "@totetaxi/values/domain-error";
import type { RefundId } from "@totetaxi/values/id";
import { and, eq, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { applyRefund } from "./apply-refund.ts";

const KEY_LIVES_MS = 23 * 3_600_000;

type Refund = typeof refunds.$inferSelect;

/** Looks before it acts whenever an earlier try may have been heard: a refund is never made twice. */
async function make(ctx: Ctx, refund: Refund, paymentIntentId: string): Promise<RefundSnapshot> {
  if (refund.stripeRefundId) return await ctx.payments.retrieveRefund(refund.stripeRefundId);
  const keyTooOld = ctx.clock.now().getTime() - refund.createdAt.getTime() > KEY_LIVES_MS;
  if (refund.attempt > 1 || keyTooOld) {
    const made = await ctx.payments.findRefund(paymentIntentId, refund.id);
    if (made) return made;
  }
  return await ctx.payments.createRefund({
    refundId: refund.id,
    attempt: keyTooOld ? refund.attempt + 1 : refund.attempt,
    bookingId: refund.bookingId,
    paymentIntentId,
    amountCents: refund.amountCents,
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
    if (isDomainError(error, "payments_unavailable")) await nextAttempt(ctx, found.refund);
    if (!isRefusal(error)) throw error;
    await refused(ctx, found.refund, found.intentId);
  }
}

/** Stripe looked and said no: either it has given the money back already, or a person has to know. */
async function refused(ctx: Ctx, refund: Refund, intentId: string): Promise<void> {
  const made = await ctx.payments.findRefund(intentId, refund.id);
  await applyRefund(
    ctx,
    refund.id,
    made ?? { id: null, status: "failed", failureReason: "refused_by_stripe" },
  );
}

async function nextAttempt(ctx: Ctx, refund: Refund): Promise<void> {
  await ctx.db
    .update(refunds)
    .set({ attempt: sql`${refunds.attempt} + 1` })
    .where(and(eq(refunds.id, refund.id), eq(refunds.attempt, refund.attempt)));
}
