import type { BookingView, CancelBooking } from "@totetaxi/contracts/booking";
import type { Ctx } from "../context.ts";
import { limit } from "../operations/rate-limit.ts";
import { endIntent } from "../payment/end-intent.ts";
import { settle } from "../payment/settle.ts";
import { type CancellationTerms, cancellationTerms } from "./policy.ts";
import { type BookingRow, findOwnBooking, leadingPayment } from "./queries.ts";
import { bookingView } from "./view.ts";

async function termsOf(ctx: Ctx, booking: BookingRow): Promise<CancellationTerms> {
  const { list } = await ctx.catalogues.of(ctx.db, booking.rateCard);
  return cancellationTerms(booking, list, ctx.clock.now());
}

/** Ended at once when Stripe answers; when it does not, the job that was booked with the wish ends it. */
async function endNow(ctx: Ctx, booking: BookingRow): Promise<void> {
  try {
    await endIntent(ctx, (await leadingPayment(ctx.db, booking.id)).id);
  } catch (error) {
    ctx.log.warn({ err: error, bookingId: booking.id }, "booking.cancel.later");
  }
}

/**
 * Takes the actor's own booking back: unpaid at once, paid with everything given back where the terms allow it.
 * Asked for again, it tells where the booking stands, so the request id has nothing to remember.
 * @throws DomainError `cancel_by_phone`, `not_cancellable`, `payment_in_progress`, `not_found`, `rate_limited`.
 */
export async function cancelBooking(ctx: Ctx, { requestId: _, ...ref }: CancelBooking): Promise<BookingView> {
  const booking = await findOwnBooking(ctx, ref);
  await limit(ctx, "cancel-booking", booking.id);
  await settle(ctx, { bookingId: booking.id, event: { type: "cancel", terms: await termsOf(ctx, booking) } });
  if (booking.status === "pending") await endNow(ctx, booking);
  return await bookingView(ctx, await findOwnBooking(ctx, ref));
}
