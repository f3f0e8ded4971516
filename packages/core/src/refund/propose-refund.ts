import type { CreateRefund, RefundView } from "@totetaxi/contracts/staff/refund";
import { refunds } from "@totetaxi/db/schema";
import { add, cents } from "@totetaxi/values/cents";
import { DomainError } from "@totetaxi/values/domain-error";
import { isId, newId, type PaymentId } from "@totetaxi/values/id";
import { eq } from "drizzle-orm";
import { act, requireStaff } from "../audit/act.ts";
import { bookingIdOf } from "../booking/office/find.ts";
import type { Ctx, TxCtx } from "../context.ts";
import { requireUndisputed } from "../dispute/require-undisputed.ts";
import { GUARDS } from "../payment/guards.ts";
import { loadCase, standingOf } from "../payment/load-case.ts";
import { findRefund, proposedCents } from "./queries.ts";
import { refundView } from "./view.ts";

/** @throws DomainError `request_reused` when the same id asked for something else. */
async function findAsked(ctx: TxCtx, input: CreateRefund): Promise<string | undefined> {
  const [known] = await ctx.db.select().from(refunds).where(eq(refunds.requestId, input.requestId));
  const asked = { paymentId: known?.paymentId, ...input };
  if (
    known &&
    (known.bookingId !== asked.bookingId ||
      known.paymentId !== asked.paymentId ||
      known.amountCents !== asked.amountCents)
  ) {
    throw new DomainError("conflict", "request_reused", "This request was already used for something else.");
  }
  return known?.id;
}

/** @throws DomainError `not_found` for what is no payment's id. */
function paymentIdOf({ paymentId }: CreateRefund): PaymentId | undefined {
  if (paymentId === undefined || isId("pay", paymentId)) return paymentId;
  throw new DomainError("not_found", "not_found", "There is no such payment.");
}

/**
 * Proposes to give money back: any part up to what is left when the proposals before it are counted too. Nothing goes
 * to Stripe before an admin approved it. The same request proposes once.
 * @throws DomainError `refund_exceeds_captured`, `payment_disputed`, `request_reused`, `not_found`.
 */
export async function proposeRefund(ctx: Ctx, input: CreateRefund): Promise<RefundView> {
  const { staffId } = requireStaff(ctx);
  return await act(ctx, "refund.proposed", async (ctx) => {
    const found = await loadCase(ctx, bookingIdOf(input.bookingId), paymentIdOf(input));
    const view = async (refundId: string) => {
      const { refund, number } = await findRefund(ctx.db, refundId);
      return refundView(ctx.actor, refund, number);
    };
    const known = await findAsked(ctx, input);
    if (known) return { repeated: true, result: await view(known) };
    await requireUndisputed(ctx.db, found.payment.id);
    const amount = cents(input.amountCents);
    const before = await proposedCents(ctx.db, found.payment.id);
    if (!GUARDS.withinCaptured(await standingOf(ctx, found), add(before, amount))) {
      throw new DomainError("refused", "refund_exceeds_captured", "That is more than is left to give back.", {
        leftCents: found.payment.capturedCents - found.payment.reservedCents - before,
      });
    }
    const now = ctx.clock.now();
    const id = newId("ref", now);
    await ctx.db.insert(refunds).values({
      id,
      paymentId: found.payment.id,
      bookingId: found.booking.id,
      requestId: input.requestId,
      amountCents: amount,
      status: "requested",
      reason: input.because,
      requestedBy: staffId,
      createdAt: now,
      updatedAt: now,
    });
    const after = { amountCents: amount, bookingId: found.booking.id, status: "requested" };
    return { subjectId: id, after, result: await view(id) };
  });
}
