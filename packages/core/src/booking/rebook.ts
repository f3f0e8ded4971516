import type { Rebook, Rebooking } from "@totetaxi/contracts/my-bookings";
import { toldLines } from "@totetaxi/contracts/told-lines";
import { quote } from "@totetaxi/pricing";
import type { Ctx } from "../context.ts";
import { formatBookingNumber } from "./number.ts";
import { priceChanges } from "./price-changes.ts";
import { findOwnBooking } from "./queries.ts";
import { addressOf, windowOf } from "./view.ts";

/**
 * The actor's own earlier trip as a draft of the next one: all but the day, with today's price for the day named (or
 * for the earlier day, where no other has been chosen) and what has changed in it. Whether that day can be booked is the
 * calendar's answer.
 * @throws DomainError `not_found`.
 */
export async function rebook(ctx: Ctx, { pickupDate, ...ref }: Rebook): Promise<Rebooking> {
  const booking = await findOwnBooking(ctx, ref);
  const { list } = await ctx.catalogues.current(ctx.db, ctx.clock.now());
  const pricedFor = pickupDate ?? booking.day;
  const lines = [...toldLines({ lines: booking.priceLines, discountCents: booking.discountCents })];
  const facts: Rebooking["facts"] = {
    service: booking.service,
    package: booking.package,
    window: windowOf(booking.window),
    coi: booking.coi,
    packing: booking.packing,
    unpacking: booking.unpacking,
    itemCount: booking.itemCount,
    itemDescription: booking.itemDescription,
    specialtyItems: booking.specialtyItems,
  };
  const today = quote(list, {
    ...booking,
    sameDay: false,
    pickupDate: pricedFor,
    channel: "online",
  });
  return {
    facts,
    pickup: addressOf(booking, "pickup"),
    delivery: addressOf(booking, "delivery"),
    instructions: booking.instructions,
    earlier: {
      number: formatBookingNumber(booking.number),
      pickupDate: booking.day,
      totalCents: booking.totalCents,
      rateCard: booking.rateCard,
      lines,
    },
    pricedFor,
    today,
    changes: today.ok ? priceChanges(lines, today.lines) : [],
  };
}
