import { bookings } from "@totetaxi/db/schema";
import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { eachAlone } from "../operations/each-alone.ts";
import { settle } from "../payment/settle.ts";

const PAGE = 200;

/** Every pending booking whose hold has run out, page by page: one that cannot be ended hides no other. */
async function* overdue(ctx: Ctx) {
  for (let after = ""; ; ) {
    const page = await ctx.db
      .select({ id: bookings.id })
      .from(bookings)
      .where(
        and(
          eq(bookings.status, "pending"),
          lte(bookings.holdExpiresAt, ctx.clock.now()),
          gt(bookings.id, sql`${after}`),
        ),
      )
      .orderBy(asc(bookings.id))
      .limit(PAGE);
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}

/**
 * Ends the holds that have run out. A booking whose intent could still succeed is not expired here: a job asks Stripe to
 * end the intent, and Stripe's answer decides.
 */
export async function expireHolds(ctx: Ctx): Promise<{ looked: number }> {
  const looked = await eachAlone(ctx, overdue(ctx), async ({ id }) => {
    await settle(ctx, { bookingId: id, event: { type: "hold_over" } });
  });
  return { looked };
}
