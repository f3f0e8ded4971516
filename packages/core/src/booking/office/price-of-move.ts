import { type Quote, quote, WINDOWS, type Window } from "@totetaxi/pricing";
import { DomainError } from "@totetaxi/values/domain-error";
import type { ServiceDay } from "@totetaxi/values/service-day";
import type { Ctx } from "../../context.ts";
import type { BookingRow } from "../queries.ts";

export type Move = { day: ServiceDay; window: Window };

/** @throws DomainError `window_not_offered` for what is no window at all. */
export function moveOf(input: { pickupDate: ServiceDay; window: string }): Move {
  const window = WINDOWS.find((each) => each === input.window);
  if (window) return { day: input.pickupDate, window };
  throw new DomainError("refused", "window_not_offered", "There is no such window.", { field: "window" });
}

/**
 * What the booking would have cost on that day and in that window, on the card it was booked on.
 * @throws DomainError the quote's own reason, such as `window_not_offered`.
 */
async function priceOfMove(
  ctx: Pick<Ctx, "catalogues" | "db">,
  booking: BookingRow,
  { day, window }: Move,
): Promise<Quote> {
  const { list } = await ctx.catalogues.of(ctx.db, booking.rateCard);
  const answer = quote(list, {
    service: booking.service,
    package: booking.package,
    pickupDate: day,
    window,
    pickupZip: booking.pickupZip,
    deliveryZip: booking.deliveryZip,
    coi: booking.coi,
    packing: booking.packing,
    unpacking: booking.unpacking,
    itemCount: booking.itemCount,
    itemDescription: booking.itemDescription,
    specialtyItems: booking.specialtyItems,
    sameDay: booking.sameDay,
    channel: "staff",
  });
  if (!answer.ok) throw new DomainError("refused", answer.reason, answer.message, { field: answer.field });
  return answer;
}

/**
 * The price of the other day against that of the day it has now, both by the card: what was agreed beside the card, a
 * discount above all, is no part of the difference.
 */
export async function differenceOfMove(
  ctx: Pick<Ctx, "catalogues" | "db">,
  booking: BookingRow,
  move: Move,
): Promise<{ there: Quote; differenceCents: number }> {
  const there = await priceOfMove(ctx, booking, move);
  const here = await priceOfMove(ctx, booking, moveOf({ pickupDate: booking.day, window: booking.window }));
  return { there, differenceCents: there.totalCents - here.totalCents };
}
