import { refunds } from "@totetaxi/db/schema";
import { and, asc, inArray, lt } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { eachAlone } from "../operations/each-alone.ts";
import { applyFoundRefund } from "./apply-found-refund.ts";
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

/** All refunds of the last month at Stripe against ours: one that succeeded may have failed at the bank since. */
export async function reconcileRefundsWithStripe(ctx: Ctx): Promise<{ looked: number }> {
  const looked = await eachAlone(ctx, ctx.payments.recentRefunds(), async (refund) => {
    await applyFoundRefund(ctx, refund);
  });
  return { looked };
}
