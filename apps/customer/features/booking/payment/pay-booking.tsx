import type { BookingRef, BookingView } from "@totetaxi/contracts/booking";
import type { PaymentAccess } from "@totetaxi/contracts/payment";
import { Button } from "@totetaxi/ui/button";
import { Notice } from "@totetaxi/ui/notice";
import { Spinner } from "@totetaxi/ui/spinner";
import { WholeWords } from "@totetaxi/ui/whole-words";
import { useEffect, useEffectEvent } from "react";
import { HoldCountdown } from "./hold-countdown.tsx";
import { HoldEnded } from "./hold-ended.tsx";
import { HoldExtension } from "./hold-extension.tsx";
import { LazyCardPayment } from "./lazy-card-payment.tsx";
import { useBookingWatch } from "./use-booking-watch.ts";
import { usePaymentAccess } from "./use-payment-access.ts";

type Props = {
  readonly bookingRef: BookingRef;
  readonly access: PaymentAccess | undefined;
  readonly onPaid: (booking: BookingView) => void;
  readonly onBookAgain: () => void;
};

/** Pays a booking that stands. What is true is what the server says; the card form only asks Stripe to try. */
export function PayBooking({ bookingRef, access: given, onPaid, onBookAgain }: Props) {
  const { data: booking } = useBookingWatch(bookingRef);
  const { access, refusal, retry } = usePaymentAccess(
    bookingRef,
    given,
    booking?.status === "pending" && booking.paymentStatus === "canceled",
  );
  const isPaid = booking?.status === "paid" || booking?.status === "completed";
  const tellPaid = useEffectEvent(onPaid);
  useEffect(() => {
    if (booking && isPaid) tellPaid(booking);
  }, [booking, isPaid]);

  if (booking && !isPaid && booking.status !== "pending") {
    return <HoldEnded booking={booking} onBookAgain={onBookAgain} />;
  }
  if (refusal && !isPaid) {
    if (refusal.reason === "not_payable" || refusal.reason === "not_found")
      return <HoldEnded booking={undefined} onBookAgain={onBookAgain} />;
    return (
      <Notice tone="warning" role="alert" title="The payment could not be opened just now.">
        <p>
          <WholeWords text={refusal.message} />
        </p>
        <Button kind="secondary" size="small" onClick={retry}>
          Try again
        </Button>
      </Notice>
    );
  }
  if (!booking || !access || isPaid) {
    return (
      <p role="status" className="flex items-center gap-3 text-ink-soft">
        <Spinner /> {isPaid ? "Paid" : "Opening the payment"}
      </p>
    );
  }
  return (
    <div className="grid gap-6">
      <div className="grid gap-1">
        <p className="text-sm text-ink-soft">
          Booking <strong className="font-medium text-ink">{booking.number}</strong> is made and waits for its
          payment. {booking.holdExpiresAt && <HoldCountdown until={booking.holdExpiresAt} />}
        </p>
        <HoldExtension booking={booking} bookingRef={bookingRef} />
      </div>
      <LazyCardPayment bookingRef={bookingRef} access={access} booking={booking} />
    </div>
  );
}
