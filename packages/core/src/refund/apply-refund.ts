import { refunds } from "@totetaxi/db/schema";
import type { RefundSnapshot } from "@totetaxi/payments";
import { DomainError } from "@totetaxi/values/domain-error";
import type { RefundId } from "@totetaxi/values/id";
import { eq } from "drizzle-orm";
import { record } from "../audit/record.ts";
import type { Ctx } from "../context.ts";
import { lockBooking } from "../payment/load-case.ts";
import { settle } from "../payment/settle.ts";
import { inTransaction } from "../transaction.ts";

/** What Stripe said of a refund; `null` where it refused to make one. */
type Answer = Pick<RefundSnapshot, "id" | "status" | "failureReason"> | null;

const REFUSED = { id: null, status: "refused", failureReason: "refused_by_stripe" } as const;

/** Writes what Stripe said of a refund: money given back moves the ledger, a failure undoes it and is told to staff. */
export async function applyRefund(ctx: Ctx, refundId: RefundId, answer: Answer): Promise<void> {
  const said = answer ?? REFUSED;
  await inTransaction(ctx, async (ctx) => {
    const [named] = await ctx.db
      .select({ bookingId: refunds.bookingId })
      .from(refunds)
      .where(eq(refunds.id, refundId));
    if (!named) throw new DomainError("not_found", "not_found", "There is no such refund.");
    // The booking's lock comes first everywhere; the refund's state is read under it.
    await lockBooking(ctx, named.bookingId);
    const [refund] = await ctx.db.select().from(refunds).where(eq(refunds.id, refundId));
    if (!refund) throw new Error(`refund ${refundId} vanished under its booking's lock`);
    const decision = await settle(ctx, {
      bookingId: refund.bookingId,
      paymentId: refund.paymentId,
      event: { type: "refund_said", said: said.status, was: refund.status, cents: refund.amountCents },
      about: { refundId },
    });
    const status = decision.refund ?? refund.status;
    const stripeRefundId = refund.stripeRefundId ?? said.id;
    if (status === refund.status && stripeRefundId === refund.stripeRefundId) return;
    const now = ctx.clock.now();
    await ctx.db
      .update(refunds)
      .set({
        status,
        stripeRefundId,
        updatedAt: now,
        submittedAt: refund.submittedAt ?? now,
        failureReason: said.failureReason,
      })
      .where(eq(refunds.id, refundId));
    await record(ctx, "refund.changed", refundId, {
      before: { status: refund.status },
      after: { status, amountCents: refund.amountCents },
    });
  });
}
