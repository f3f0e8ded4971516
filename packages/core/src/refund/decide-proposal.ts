import type { ApproveRefund, DenyRefund, RefundView, WithdrawRefund } from "@totetaxi/contracts/staff/refund";
import { refunds } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import type { RefundId } from "@totetaxi/values/id";
import { eq } from "drizzle-orm";
import { act, requireAdmin, requireFreshPassword, requireStaff } from "../audit/act.ts";
import type { Ctx, TxCtx } from "../context.ts";
import { requireUndisputed } from "../dispute/require-undisputed.ts";
import { settle } from "../payment/settle.ts";
import { breaksFourEyes, mayWithdraw } from "./policy.ts";
import { approvedAloneCents, findRefund, lockProposal } from "./queries.ts";
import { refundView } from "./view.ts";

/**
 * An admin gives the money back: reserved now, sent to Stripe by a job, and settled by Stripe's word alone.
 * @throws DomainError `admins_only`, `password_needed`, `four_eyes` for one's own above the limit, in one or in parts,
 * `refund_already_decided`, `refund_exceeds_captured` when less is left by now, `payment_disputed`,
 * `not_found`.
 */
export async function approveRefund(ctx: Ctx, { refundId }: ApproveRefund): Promise<RefundView> {
  const { staffId } = requireAdmin(ctx);
  requireFreshPassword(ctx);
  return await act(ctx, "refund.approved", async (ctx) => {
    const { refund, number } = await lockProposal(ctx, refundId);
    await requireUndisputed(ctx.db, refund.paymentId);
    const alone = await approvedAloneCents(ctx.db, refund.paymentId, staffId);
    if (breaksFourEyes(ctx.actor, { ...refund, amountCents: refund.amountCents + alone })) {
      throw new DomainError("forbidden", "four_eyes", "Somebody else has to approve this: you proposed it.");
    }
    await settle(ctx, {
      bookingId: refund.bookingId,
      paymentId: refund.paymentId,
      event: { type: "refund", cents: refund.amountCents },
      about: { proposalId: refund.id },
    });
    const approved = await findRefund(ctx.db, refund.id);
    return {
      subjectId: refund.id,
      before: { status: refund.status },
      after: { status: "approved", amountCents: refund.amountCents, bookingId: refund.bookingId },
      result: refundView(ctx.actor, approved.refund, number),
    };
  });
}

async function turnDown(ctx: TxCtx, refundId: RefundId, deniedBy: string, deniedBecause: string | null) {
  const [denied] = await ctx.db
    .update(refunds)
    .set({ status: "denied", deniedBy, deniedBecause, updatedAt: ctx.clock.now() })
    .where(eq(refunds.id, refundId))
    .returning();
  if (!denied) throw new Error(`refund ${refundId} vanished under its booking's lock`);
  return denied;
}

/** An admin turns a proposal down, and says why. @throws DomainError `admins_only`, `refund_already_decided`, `not_found`. */
export async function denyRefund(ctx: Ctx, { refundId, because }: DenyRefund): Promise<RefundView> {
  const { staffId } = requireAdmin(ctx);
  return await act(ctx, "refund.denied", async (ctx) => {
    const { refund, number } = await lockProposal(ctx, refundId);
    const denied = await turnDown(ctx, refund.id, staffId, because);
    return {
      subjectId: refund.id,
      before: { status: refund.status },
      after: { status: denied.status },
      result: refundView(ctx.actor, denied, number),
    };
  });
}

/**
 * Takes one's own proposal back, while nobody has decided. @throws DomainError `not_proposer`, `refund_already_decided`,
 * `not_found`.
 */
export async function withdrawRefund(ctx: Ctx, { refundId }: WithdrawRefund): Promise<RefundView> {
  const { staffId } = requireStaff(ctx);
  return await act(ctx, "refund.withdrawn", async (ctx) => {
    const { refund, number } = await lockProposal(ctx, refundId);
    if (!mayWithdraw(ctx.actor, refund)) {
      throw new DomainError("forbidden", "not_proposer", "Only who proposed a refund can withdraw it.");
    }
    const withdrawn = await turnDown(ctx, refund.id, staffId, null);
    return {
      subjectId: refund.id,
      before: { status: refund.status },
      after: { status: withdrawn.status },
      result: refundView(ctx.actor, withdrawn, number),
    };
  });
}
