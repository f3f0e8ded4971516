import { payments } from "@totetaxi/db/schema";
import { and, asc, inArray, lt } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { eachAlone } from "../operations/each-alone.ts";
import { applyFoundIntent } from "./apply-found-intent.ts";
import { applyPayment } from "./apply-payment.ts";
import { OPEN_STATUSES } from "./standing.ts";

const SETTLES_BY_ITSELF_MS = 60_000;
// More payments are never open at once than holds run, and those are bounded by the capacity of the days.
const MOST = 2_000;

/** Asks Stripe about the payments that have been open for more than a minute: a lost webhook costs no more than that. */
export async function reconcileOpenPayments(ctx: Ctx): Promise<{ looked: number }> {
  const before = new Date(ctx.clock.now().getTime() - SETTLES_BY_ITSELF_MS);
  const open = await ctx.db
    .select({ id: payments.id })
    .from(payments)
    .where(and(inArray(payments.status, [...OPEN_STATUSES]), lt(payments.createdAt, before)))
    .orderBy(asc(payments.createdAt))
    .limit(MOST);
  return { looked: await eachAlone(ctx, open, ({ id }) => applyPayment(ctx, id)) };
}

/** What Stripe holds of the last two days against what we hold: nothing that happened there stays unknown here. */
export async function reconcileWithStripe(ctx: Ctx): Promise<{ looked: number }> {
  const looked = await eachAlone(ctx, ctx.payments.recentIntents(), async (intent) => {
    // Without our metadata it is none of ours: an invoice that staff sent by hand, say. No alarm.
    if (intent.metadata !== null) await applyFoundIntent(ctx, intent);
  });
  return { looked };
}
