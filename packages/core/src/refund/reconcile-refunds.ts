import { refunds } from "@totetaxi/db/schema";
import { and, asc, inArray, lt } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { submitRefund } from "./submit-refund.ts";

const SETTLES_BY_ITSELF_MS = 60_000;
const BATCH = 100;

/** Asks Stripe about the refunds that have been under way for more than a minute. */
export async function reconcileRefunds(ctx: Ctx): Promise<{ looked: number }> {
  const before = new Date(ctx.clock.now().getTime() - SETTLES_BY_ITSELF_MS);
  const waiting = await ctx.db
    .select({ id: refunds.id })
    .from(refunds)
    .where(and(inArray(refunds.status, ["approved", "submitted"]), lt(refunds.updatedAt, before)))
    .orderBy(asc(refunds.updatedAt))
    .limit(BATCH);
  for (const { id } of waiting) {
    try {
      await submitRefund(ctx, id);
    } catch (error) {
      ctx.log.error({ err: error }, "reconcile.failed");
    }
  }
  return { looked: waiting.length };
}
