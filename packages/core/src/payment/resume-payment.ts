import type { BookingRef } from "@totetaxi/contracts/booking";
import type { PaymentAccess } from "@totetaxi/contracts/payment";
import { DomainError } from "@totetaxi/values/domain-error";
import { findOwnBooking, leadingPayment } from "../booking/queries.ts";
import type { Ctx } from "../context.ts";
import { limit } from "../operations/rate-limit.ts";
import { paymentAccess } from "./open-intent.ts";
import { settle } from "./settle.ts";

/**
 * The open way to pay a booking: the same one as before while it can still be paid, a new one only after it ended.
 * @throws DomainError `already_paid`, `not_payable`, `too_many_payments`, `not_found`, `payments_unavailable`, `rate_limited`.
 */
export async function resumePayment(ctx: Ctx, ref: BookingRef): Promise<PaymentAccess> {
  const booking = await findOwnBooking(ctx, ref);
  await limit(ctx, "resume-payment", booking.id);
  if (booking.status === "paid" || booking.status === "completed") {
    throw new DomainError("conflict", "already_paid", "This booking is already paid.");
  }
  await settle(ctx, { bookingId: booking.id, event: { type: "pay_again" } });
  return await paymentAccess(ctx, await leadingPayment(ctx.db, booking.id), booking);
}
