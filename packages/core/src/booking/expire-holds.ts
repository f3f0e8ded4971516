import { bookings } from "@totetaxi/db/schema";
import { and, asc, eq, lte } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { settle } from "../payment/settle.ts";

const BATCH = 200;

/**
 * Ends the holds that have run out. A booking whose intent could still succeed is not expired here: a job asks Stripe to
 * end the intent, and Stripe's answer decides.
 */
export async function expireHolds(ctx: Ctx): Promise<{ looked: number }> {
  const over = await ctx.db
    .select({ id: bookings.id })
    .from(bookings)
    .where(and(eq(bookings.status, "pending"), lte(bookings.holdExpiresAt, ctx.clock.now())))
    .orderBy(asc(bookings.holdExpiresAt))
    .limit(BATCH);
  for (const { id } of over) {
    try {
      await settle(ctx, { bookingId: id, event: { type: "hold_over" } });
    } catch (error) {
      ctx.log.error({ err: error, bookingId: id }, "hold.expire.failed");
    }
  }
  return { looked: over.length };
}
