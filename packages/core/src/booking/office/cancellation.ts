import type { BookingIdInput, Cancellation } from "@totetaxi/contracts/staff/booking-acts";
import { subtract } from "@totetaxi/values/cents";
import type { Ctx, TxCtx } from "../../context.ts";
import { termsNow } from "../cancelling.ts";
import { type BookingRow, leadingPayment } from "../queries.ts";
import { versionOf } from "../version.ts";
import { findBooking } from "./find.ts";

type Money = Pick<Cancellation, "terms" | "refundCents">;

/** What the terms give back if this booking were cancelled now. */
export async function moneyOfCancellation(ctx: Ctx | TxCtx, booking: BookingRow): Promise<Money> {
  if (booking.status !== "paid" || booking.totalCents === 0)
    return { terms: "nothing_charged", refundCents: 0 };
  const terms = await termsNow(ctx, booking);
  if (terms !== "full_refund") return { terms, refundCents: 0 };
  const payment = await leadingPayment(ctx.db, booking.id);
  return { terms, refundCents: subtract(payment.capturedCents, payment.reservedCents) };
}

/** What cancelling would give back, before anybody decides. @throws DomainError `not_found`. */
export async function bookingCancellation(ctx: Ctx, { bookingId }: BookingIdInput): Promise<Cancellation> {
  const booking = await findBooking(ctx.db, bookingId);
  return {
    bookingId: booking.id,
    version: versionOf(booking),
    ...(await moneyOfCancellation(ctx, booking)),
  };
}
