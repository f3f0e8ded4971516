import type { BookingRef, PaymentConfirmed } from "@totetaxi/contracts/booking";
import { findOwnBooking, leadingPayment } from "../booking/queries.ts";
import type { Ctx } from "../context.ts";
import { limit } from "../operations/rate-limit.ts";
import { applyPayment } from "./apply-payment.ts";

/**
 * "Please look": Stripe is asked, and what the booking and its payment are then is told. The caller is not believed.
 * @throws DomainError `not_found`, `payments_unavailable`, `rate_limited`.
 */
export async function confirmPayment(ctx: Ctx, ref: BookingRef): Promise<PaymentConfirmed> {
  const booking = await findOwnBooking(ctx, ref);
  await limit(ctx, "confirm-payment", booking.id);
  const payment = await leadingPayment(ctx.db, booking.id);
  await applyPayment(ctx, payment.id);
  const [now, paid] = await Promise.all([findOwnBooking(ctx, ref), leadingPayment(ctx.db, booking.id)]);
  return { bookingStatus: now.status, paymentStatus: paid.status };
}
