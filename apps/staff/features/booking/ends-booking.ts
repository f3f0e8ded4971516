import type { BookingDetail } from "@totetaxi/contracts/staff/booking-detail";

type Payment = BookingDetail["payments"][number];
type Refund = BookingDetail["refunds"][number];
type Known = {
  readonly booking: Pick<BookingDetail["booking"], "status">;
  readonly payments: readonly Pick<
    Payment,
    "paymentId" | "surplus" | "capturedCents" | "leftToRefundCents"
  >[];
  readonly refunds: readonly Pick<Refund, "refundId" | "paymentId" | "status">[];
};

/**
 * Whether a refund gives everything back of the payment that keeps a booking's place: nobody is picked up after that.
 * @param given how much of which payment; left out, of the kept one. `refundId` of a proposal that counts already.
 */
export function endsBooking(
  { booking, payments, refunds }: Known,
  given: { readonly amountCents: number; readonly paymentId?: string; readonly refundId?: string },
): boolean {
  const kept = payments.find(({ surplus, capturedCents }) => !surplus && capturedCents > 0);
  if (booking.status !== "paid" || !kept || (given.paymentId ?? kept.paymentId) !== kept.paymentId)
    return false;
  if (given.refundId === undefined) return kept.leftToRefundCents === given.amountCents;
  const others = refunds.some(
    ({ paymentId, status, refundId }) =>
      paymentId === kept.paymentId && status === "requested" && refundId !== given.refundId,
  );
  return kept.leftToRefundCents === 0 && !others;
}
