import { bookings } from "@totetaxi/db/schema";
import { quote } from "@totetaxi/pricing";
import { eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";

/**
 * The bookings whose price is another than their own card gives for their own facts (invariant I-16). Not those that the
 * office has moved or edited, which keep the price that was agreed, nor those for which it agreed on another.
 */
export async function pricedOtherwise(ctx: Pick<Ctx, "db" | "catalogues">): Promise<string[]> {
  const wrong: string[] = [];
  for (const booking of await ctx.db.select().from(bookings).where(eq(bookings.edits, 0))) {
    const agreed = booking.discountCents > 0 || booking.priceLines.some(({ rule }) => rule === "agreed");
    if (agreed) continue;
    const { list } = await ctx.catalogues.of(ctx.db, booking.rateCard);
    const price = quote(list, { ...booking, pickupDate: booking.day, channel: "staff" });
    if (!price.ok || price.totalCents !== booking.totalCents) wrong.push(booking.id);
  }
  return wrong;
}
