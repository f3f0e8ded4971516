import { bookings } from "@totetaxi/db/schema";
import { quote } from "@totetaxi/pricing";
import { eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";

const { id, day, window, service, package: size, rateCard, priceLines, discountCents, totalCents } = bookings;
const { coi, packing, unpacking, itemCount, itemDescription, specialtyItems, sameDay } = bookings;
const { pickupZip, deliveryZip } = bookings;
/** No more than a price is made of: some tests take other columns away. */
const PRICED = {
  ...{ id, day, window, service, package: size, rateCard, priceLines, discountCents, totalCents },
  ...{ coi, packing, unpacking, itemCount, itemDescription, specialtyItems, sameDay },
  ...{ pickupZip, deliveryZip },
};

/**
 * The bookings whose price is another than their own card gives for their own facts (invariant I-16). Not those that the
 * office has moved or edited, which keep the price that was agreed, nor those for which it agreed on another.
 */
export async function pricedOtherwise(ctx: Pick<Ctx, "db" | "catalogues">): Promise<string[]> {
  const wrong: string[] = [];
  for (const booking of await ctx.db.select(PRICED).from(bookings).where(eq(bookings.edits, 0))) {
    const agreed = booking.discountCents > 0 || booking.priceLines.some(({ rule }) => rule === "agreed");
    if (agreed) continue;
    const { list } = await ctx.catalogues.of(ctx.db, booking.rateCard);
    const price = quote(list, { ...booking, pickupDate: booking.day, channel: "staff" });
    if (!price.ok || price.totalCents !== booking.totalCents) wrong.push(booking.id);
  }
  return wrong;
}
