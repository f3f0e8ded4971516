import type { BookingView } from "@totetaxi/contracts/booking";
import type { Ctx } from "../context.ts";
import { isDisputed } from "../dispute/require-undisputed.ts";
import type { MoneyOfCancelling } from "../payment/standing.ts";
import { cancellationTerms, creditOnly, hasPickupBegun } from "./policy.ts";
import type { BookingRow } from "./queries.ts";

/**
 * What the terms give back for a paid booking that is cancelled now, by the price list it was booked on; of one that cost
 * nothing, all of that nothing. Of a payment that a bank has taken back nothing can be given: a person sees to it.
 */
export async function termsNow(
  ctx: Pick<Ctx, "catalogues" | "clock" | "db">,
  booking: BookingRow,
): Promise<MoneyOfCancelling> {
  if (booking.totalCents === 0) return "full_refund";
  if (await isDisputed(ctx.db, { bookingId: booking.id })) return "disputed";
  const { list } = await ctx.catalogues.of(ctx.db, booking.rateCard);
  return cancellationTerms(booking, list, ctx.clock.now());
}

/** Why a booking that is not paid yet would give credit from the start, told before it is paid. */
export async function creditOnlyOf(ctx: Ctx, booking: BookingRow): Promise<BookingView["creditOnly"]> {
  if (booking.status !== "pending") return undefined;
  const { list } = await ctx.catalogues.of(ctx.db, booking.rateCard);
  return creditOnly(list, booking.day, ctx.clock.now());
}

/** What cancelling would do to the money, told before anybody is asked to decide; nothing once the pickup has begun. */
export async function moneyOfCancelling(ctx: Ctx, booking: BookingRow): Promise<BookingView["cancelling"]> {
  if (booking.status === "pending") return "nothing_charged";
  if (booking.status !== "paid" || hasPickupBegun(booking.day, ctx.clock.now())) return undefined;
  if (booking.totalCents === 0) return "nothing_charged";
  return (await termsNow(ctx, booking)) === "full_refund" ? "full_refund" : "by_phone";
}
