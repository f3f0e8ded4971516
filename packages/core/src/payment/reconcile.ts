import { payments } from "@totetaxi/db/schema";
import type { IntentSnapshot } from "@totetaxi/payments";
import { and, asc, inArray, lt } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { eachAlone } from "../operations/each-alone.ts";
import { applyFoundIntent } from "./apply-found-intent.ts";
import { applyPayment } from "./apply-payment.ts";
import { OPEN_STATUSES } from "./standing.ts";

const SETTLES_BY_ITSELF_MS = 60_000;
/** For longer an answer was not lost on its way; the list of two days has whatever is older. */
const JUST_MADE_SECONDS = 900;
// More payments are never open at once than holds run, and those are bounded by the capacity of the days.
const MOST = 2_000;

/** Intents whose answer was lost as they were made: their payments do not know of them yet. */
async function* unknownIntents(ctx: Ctx, lost: Set<string>): AsyncGenerator<IntentSnapshot> {
  if (lost.size === 0) return;
  for await (const intent of ctx.payments.recentIntents(JUST_MADE_SECONDS)) {
    if (intent.metadata && lost.delete(intent.metadata.paymentId)) yield intent;
    if (lost.size === 0) return;
  }
}

/**
 * Asks Stripe about the payments that have been open for more than a minute: a lost webhook, or a lost answer to the
 * request for a way to pay, costs no more than that.
 */
export async function reconcileOpenPayments(ctx: Ctx): Promise<{ looked: number }> {
  const before = new Date(ctx.clock.now().getTime() - SETTLES_BY_ITSELF_MS);
  const open = await ctx.db
    .select({ id: payments.id, intentId: payments.stripePaymentIntentId })
    .from(payments)
    .where(and(inArray(payments.status, [...OPEN_STATUSES]), lt(payments.createdAt, before)))
    .orderBy(asc(payments.createdAt))
    .limit(MOST);
  const lost = new Set<string>(open.filter(({ intentId }) => intentId === null).map(({ id }) => id));
  const asked = await eachAlone(ctx, open, ({ id }) => applyPayment(ctx, id));
  const found = await eachAlone(ctx, unknownIntents(ctx, lost), (intent) => applyFoundIntent(ctx, intent));
  return { looked: asked + found };
}

/** What Stripe holds of the last two days against what we hold: nothing that happened there stays unknown here. */
export async function reconcileWithStripe(ctx: Ctx): Promise<{ looked: number }> {
  const looked = await eachAlone(ctx, ctx.payments.recentIntents(), async (intent) => {
    // Without our metadata it is none of ours: an invoice that staff sent by hand, say. No alarm.
    if (intent.metadata !== null) await applyFoundIntent(ctx, intent);
  });
  return { looked };
}
