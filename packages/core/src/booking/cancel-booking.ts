import type { BookingView, CancelBooking } from "@totetaxi/contracts/booking";
import type { Ctx } from "../context.ts";
import { limit } from "../operations/rate-limit.ts";
import { endIntent } from "../payment/end-intent.ts";
import { settle } from "../payment/settle.ts";
import { termsNow } from "./cancelling.ts";
import { getBooking } from "./get-booking.ts";
import { requireStillToCome } from "./policy.ts";
import { type BookingRow, findOwnBooking, leadingPayment } from "./queries.ts";

/** Ended at once when Stripe answers; when it does not, the job that was booked with the wish ends it. */
export async function endNow(ctx: Ctx, booking: BookingRow): Promise<void> {
  try {
    await endIntent(ctx, (await leadingPayment(ctx.db, booking.id)).id);
  } catch (error) {
    ctx.log.warn({ err: error, bookingId: booking.id }, "booking.cancel.later");
  }
}

/**
 * Takes the actor's own booking back: unpaid at once, paid with everything given back where the terms allow it.
 * `replaced` is for a guest who changed the order before paying: nobody is told, and a booking that was paid meanwhile
 * stays. Asked for again, it tells where the booking stands, so the request id has nothing to remember.
 * @throws DomainError `cancel_by_phone`, `not_cancellable`, `already_paid`, `payment_in_progress`, `not_found`, `rate_limited`.
 */
export async function cancelBooking(ctx: Ctx, input: CancelBooking): Promise<BookingView> {
  const { requestId: _, replaced, ...ref } = input;
  const booking = await findOwnBooking(ctx, ref);
  await limit(ctx, "cancel-booking", booking.id);
  // Given up for another one, a paid booking is refused for being paid, whatever its day.
  if (!replaced) requireStillToCome(booking, ctx.clock.now());
  const event = { type: "cancel", terms: await termsNow(ctx, booking), seenTo: false, replaced } as const;
  await settle(ctx, { bookingId: booking.id, event });
  if (booking.status === "pending") await endNow(ctx, booking);
  return await getBooking(ctx, ref);
}
