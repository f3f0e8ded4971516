import type { BookingView } from "@totetaxi/contracts/booking";
import type { ClaimBooking } from "@totetaxi/contracts/my-bookings";
import { DomainError } from "@totetaxi/values/domain-error";
import { record } from "../audit/record.ts";
import { joinBooking } from "../customer/join-bookings.ts";
import type { CustomerCtx } from "../customer/keys.ts";
import { inTransaction } from "../transaction.ts";
import { getBooking } from "./get-booking.ts";
import { findOwnBooking } from "./queries.ts";

/**
 * Brings a guest's booking into the account of whoever holds its link. Claimed again by the same person, it stays.
 * @throws DomainError `not_found`; `already_claimed` when it has become another account's.
 */
export async function claimBooking(ctx: CustomerCtx, ref: ClaimBooking): Promise<BookingView> {
  const { customerId } = ctx.actor;
  const booking = await findOwnBooking(ctx, ref);
  if (booking.customerId !== customerId) {
    await inTransaction(ctx, async (ctx) => {
      if (!(await joinBooking(ctx, customerId, booking.id))) {
        throw new DomainError("conflict", "already_claimed", "This booking belongs to an account already.");
      }
      await record(ctx, "booking.claimed", booking.id, { after: { customerId } });
    });
  }
  return await getBooking(ctx, { bookingId: booking.id });
}
