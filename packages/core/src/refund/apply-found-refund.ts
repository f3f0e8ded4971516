import { refunds } from "@totetaxi/db/schema";
import type { RefundSnapshot } from "@totetaxi/payments";
import { DomainError } from "@totetaxi/values/domain-error";
import { isId, newId, type RefundId } from "@totetaxi/values/id";
import { eq, or } from "drizzle-orm";
import { record } from "../audit/record.ts";
import { actorName, type Ctx, type TxCtx } from "../context.ts";
import type { Db } from "../database.ts";
import { openWorkItem } from "../operations/work-item.ts";
import { lockBooking, type PaymentRow } from "../payment/load-case.ts";
import { paymentOfIntent } from "../payment/queries.ts";
import { settle } from "../payment/settle.ts";
import { inTransaction } from "../transaction.ts";
import { applyRefund } from "./apply-refund.ts";

type Refund = typeof refunds.$inferSelect;

/**
 * Our row of a refund at Stripe: by Stripe's id, else by the name that we gave it. What Stripe made a second time in that
 * name is another refund. Both are looked for at once, since the row may be told its id meanwhile.
 */
async function rowOf(db: Db, { id, refundId }: RefundSnapshot): Promise<Refund | undefined> {
  const byId = eq(refunds.stripeRefundId, id);
  const byName = refundId && isId("ref", refundId) ? eq(refunds.id, refundId) : undefined;
  const found = await db.select().from(refunds).where(or(byId, byName));
  return found.find((row) => row.stripeRefundId === id) ?? found.find((row) => row.stripeRefundId === null);
}

/** Takes it into the books like any other, so that nobody gives the money a second time. */
async function writeDown(ctx: Ctx, said: RefundSnapshot, payment: PaymentRow): Promise<void> {
  const { id: paymentId, bookingId } = payment;
  await inTransaction(ctx, async (ctx) => {
    await lockBooking(ctx, bookingId);
    if (await rowOf(ctx.db, said)) return;
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
    await nameForAPerson(ctx, said, payment);
  });
}

async function nameForAPerson(
  ctx: Ctx | TxCtx,
  { id }: RefundSnapshot,
  { bookingId }: PaymentRow,
): Promise<void> {
  await openWorkItem(ctx, "unknown_refund", id, { bookingId });
}

async function adopt(ctx: Ctx, said: RefundSnapshot, payment: PaymentRow): Promise<void> {
  // Money that came back again is only to be known of.
  if (said.status === "failed") return await nameForAPerson(ctx, said, payment);
  try {
    await writeDown(ctx, said, payment);
  } catch (error) {
    if (!(error instanceof DomainError && error.reason === "refund_exceeds_captured")) throw error;
    // More than our books have left, such as while our own refund of it is under way: for a person alone.
    await nameForAPerson(ctx, said, payment);
  }
}

/**
 * A refund that Stripe tells of: written down when it differs. One that nobody here asked for, made by hand or twice, is
 * taken into the books as it is and named for a person.
 */
export async function applyFoundRefund(ctx: Ctx, said: RefundSnapshot): Promise<"applied" | "foreign"> {
  const ours = await rowOf(ctx.db, said);
  if (ours) {
    if (ours.status !== said.status || ours.stripeRefundId !== said.id) await applyRefund(ctx, ours.id, said);
    return "applied";
  }
  const payment = said.paymentIntentId ? await paymentOfIntent(ctx.db, said.paymentIntentId) : undefined;
  if (!payment) return "foreign";
  await adopt(ctx, said, payment);
  return "applied";
}
