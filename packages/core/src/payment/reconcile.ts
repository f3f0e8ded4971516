import { payments } from "@totetaxi/db/schema";
import type { IntentSnapshot } from "@totetaxi/payments";
import { and, asc, inArray, lt } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { adoptIntent, applyIntent, applyPayment, paymentOf } from "./apply-payment.ts";
import { isCaptured, isOpen } from "./standing.ts";

const OPEN = ["pending", "processing", "failed"] as const;
const SETTLES_BY_ITSELF_MS = 60_000;
const BATCH = 200;

/** Asks Stripe about the payments that have been open for more than a minute: a lost webhook costs no more than that. */
export async function reconcileOpenPayments(ctx: Ctx): Promise<{ looked: number }> {
  const before = new Date(ctx.clock.now().getTime() - SETTLES_BY_ITSELF_MS);
  const open = await ctx.db
    .select({ id: payments.id })
    .from(payments)
    .where(and(inArray(payments.status, OPEN), lt(payments.createdAt, before)))
    .orderBy(asc(payments.createdAt))
    .limit(BATCH);
  await eachAlone(ctx, open, ({ id }) => applyPayment(ctx, id));
  return { looked: open.length };
}

/** What Stripe holds of the last two days against what we hold: nothing that happened there stays unknown here. */
export async function reconcileWithStripe(ctx: Ctx): Promise<{ looked: number; foreign: number }> {
  let looked = 0;
  let foreign = 0;
  for await (const intent of ctx.payments.recentIntents()) {
    looked += 1;
    if (intent.metadata === null) foreign += 1;
    else await eachAlone(ctx, [intent], (intent) => applyFound(ctx, intent));
  }
  return { looked, foreign };
}

/** An intent with our metadata, whoever told us of it. */
export async function applyFound(ctx: Ctx, intent: IntentSnapshot): Promise<void> {
  const payment = await paymentOf(ctx, intent);
  if (!payment) return await adoptIntent(ctx, intent);
  const settled =
    intent.status === "succeeded"
      ? isCaptured(payment.status) && payment.feeCents !== null
      : !isOpen(payment.status);
  if (!settled) await applyIntent(ctx, payment, intent);
}

/** One that cannot be repaired must not keep the others waiting; it is logged and met again in the next round. */
async function eachAlone<T>(ctx: Ctx, items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      ctx.log.error({ err: error }, "reconcile.failed");
    }
  }
}
