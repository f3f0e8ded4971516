import { refunds } from "@totetaxi/db/schema";
import type { RefundSnapshot } from "@totetaxi/payments";
import { isId } from "@totetaxi/values/id";
import { and, asc, eq, inArray, lt } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { eachAlone } from "../operations/each-alone.ts";
import { openWorkItem } from "../operations/work-item.ts";
import { paymentOfIntent } from "../payment/queries.ts";
import { applyRefund } from "./apply-refund.ts";
import { submitRefund } from "./submit-refund.ts";

const SETTLES_BY_ITSELF_MS = 60_000;
const MOST = 2_000;

/** Asks Stripe about the refunds that have been under way for more than a minute. */
export async function reconcileRefunds(ctx: Ctx): Promise<{ looked: number }> {
  const before = new Date(ctx.clock.now().getTime() - SETTLES_BY_ITSELF_MS);
  const waiting = await ctx.db
    .select({ id: refunds.id })
    .from(refunds)
    .where(and(inArray(refunds.status, ["approved", "submitted"]), lt(refunds.updatedAt, before)))
    .orderBy(asc(refunds.updatedAt))
    .limit(MOST);
  return { looked: await eachAlone(ctx, waiting, ({ id }) => submitRefund(ctx, id)) };
}

/** A refund that Stripe tells of: written down when it differs, named for a person when nobody here asked for it. */
export async function applyFoundRefund(ctx: Ctx, said: RefundSnapshot): Promise<"applied" | "foreign"> {
  const known = said.refundId && isId("ref", said.refundId) ? said.refundId : null;
  const [ours] = known ? await ctx.db.select().from(refunds).where(eq(refunds.id, known)) : [];
  if (ours) {
    if (ours.status !== said.status || ours.stripeRefundId !== said.id) await applyRefund(ctx, ours.id, said);
    return "applied";
  }
  const payment = said.paymentIntentId ? await paymentOfIntent(ctx.db, said.paymentIntentId) : undefined;
  if (!payment) return "foreign";
  await openWorkItem(ctx, "unknown_refund", said.id, { bookingId: payment.bookingId });
  return "applied";
}

/** All refunds of the last month at Stripe against ours: one that succeeded may have failed at the bank since. */
export async function reconcileRefundsWithStripe(ctx: Ctx): Promise<{ looked: number }> {
  const looked = await eachAlone(ctx, ctx.payments.recentRefunds(), async (refund) => {
    await applyFoundRefund(ctx, refund);
  });
  return { looked };
}
