import { refunds } from "@totetaxi/db/schema";
import type { RefundSnapshot } from "@totetaxi/payments";
import { DomainError } from "@totetaxi/values/domain-error";
import { isId, newId, type RefundId } from "@totetaxi/values/id";
import { eq } from "drizzle-orm";
import { record } from "../audit/record.ts";
import { actorName, type Ctx } from "../context.ts";
import type { Db } from "../database.ts";
import { openWorkItem } from "../operations/work-item.ts";
import { lockBooking, type PaymentRow } from "../payment/load-case.ts";
import { paymentOfIntent } from "../payment/queries.ts";
import { settle } from "../payment/settle.ts";
import { inTransaction } from "../transaction.ts";
import { applyRefund } from "./apply-refund.ts";

type Refund = typeof refunds.$inferSelect;

async function byStripeId(db: Db, id: string): Promise<Refund | undefined> {
  const [found] = await db.select().from(refunds).where(eq(refunds.stripeRefundId, id));
  return found;
}

/** The refund that Stripe made for this row; a second one in its name is not it. */
async function byName(db: Db, { refundId }: RefundSnapshot): Promise<Refund | undefined> {
  const [named] =
    refundId && isId("ref", refundId) ? await db.select().from(refunds).where(eq(refunds.id, refundId)) : [];
  return named?.stripeRefundId ? undefined : named;
}

async function writeDown(ctx: Ctx, said: RefundSnapshot, payment: PaymentRow): Promise<void> {
  const { id: paymentId, bookingId } = payment;
  await inTransaction(ctx, async (ctx) => {
    await lockBooking(ctx, bookingId);
    if (await byStripeId(ctx.db, said.id)) return;
    const now = ctx.clock.now();
    const id: RefundId = newId("ref", now);
    await ctx.db.insert(refunds).values({
      id,
      paymentId,
      bookingId,
      requestId: said.id,
      amountCents: said.amountCents,
      status: "requested",
      reason: "made_at_stripe",
      requestedBy: actorName(ctx.actor),
      stripeRefundId: said.id,
      createdAt: now,
      updatedAt: now,
    });
    const event = { type: "refund", cents: said.amountCents } as const;
    await settle(ctx, { bookingId, paymentId, event, about: { proposalId: id } });
    const after = { bookingId, amountCents: said.amountCents, stripeRefundId: said.id };
    await record(ctx, "refund.found", id, { after });
  });
}

/** Money that left without us is written down like any other, so that nobody gives it a second time. */
async function adopt(ctx: Ctx, said: RefundSnapshot, payment: PaymentRow): Promise<void> {
  try {
    await writeDown(ctx, said, payment);
  } catch (error) {
    // More than our books have left, such as while our own refund of it is under way: for a person alone.
    if (!(error instanceof DomainError && error.reason === "refund_exceeds_captured")) throw error;
  }
}

/**
 * A refund that Stripe tells of: written down when it differs. One that nobody here asked for, made by hand or twice, is
 * taken into the books as it is and named for a person.
 */
export async function applyFoundRefund(ctx: Ctx, said: RefundSnapshot): Promise<"applied" | "foreign"> {
  const ours = (await byStripeId(ctx.db, said.id)) ?? (await byName(ctx.db, said));
  if (ours) {
    if (ours.status !== said.status || ours.stripeRefundId !== said.id) await applyRefund(ctx, ours.id, said);
    return "applied";
  }
  const payment = said.paymentIntentId ? await paymentOfIntent(ctx.db, said.paymentIntentId) : undefined;
  if (!payment) return "foreign";
  if (said.status !== "failed") await adopt(ctx, said, payment);
  await openWorkItem(ctx, "unknown_refund", said.id, { bookingId: payment.bookingId });
  return "applied";
}
