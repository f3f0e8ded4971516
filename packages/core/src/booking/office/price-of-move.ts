import { type Quote, quote, WINDOWS, type Window } from "@totetaxi/pricing";
import { DomainError } from "@totetaxi/values/domain-error";
import { inNewYork, type ServiceDay } from "@totetaxi/values/service-day";
import type { Ctx } from "../../context.ts";
import type { BookingRow } from "../queries.ts";

/** What a booking is once it is moved. */
export type Move = { day: ServiceDay; window: Window; sameDay: boolean };

/**
 * The move that is asked for. A delivery that is moved to today is a same-day delivery, and one that leaves today is none.
 * @throws DomainError `window_not_offered` for what is no window at all.
 */
export function moveOf(
  booking: BookingRow,
  asked: { pickupDate: ServiceDay; window: string },
  now: Date,
): Move {
  const day = asked.pickupDate;
  const window = WINDOWS.find((each) => each === asked.window);
  if (!window)
    throw new DomainError("refused", "window_not_offered", "There is no such window.", { field: "window" });
  const isDelivery = booking.service !== "mini_move";
  const sameDay = day === booking.day ? booking.sameDay : isDelivery && day === inNewYork(now).day;
  return { day, window, sameDay };
}

/**
 * What the booking would have cost with this day and window, on the card it was booked on.
 * @throws DomainError the quote's own reason, such as `window_not_offered`.
 */
async function priceOf(
  ctx: Pick<Ctx, "catalogues" | "db">,
  booking: BookingRow,
  { day, window, sameDay }: Pick<BookingRow, "day" | "window" | "sameDay">,
): Promise<Quote> {
  const { list } = await ctx.catalogues.of(ctx.db, booking.rateCard);
  const answer = quote(list, { ...booking, pickupDate: day, window, sameDay, channel: "staff" });
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
  const there = await priceOf(ctx, booking, move);
  const here = await priceOf(ctx, booking, booking);
  return { there, differenceCents: there.totalCents - here.totalCents };
}
