import type { BookingView } from "@totetaxi/contracts/booking";
import { PROMISES } from "@totetaxi/contracts/promises";
import { Price } from "@totetaxi/ui/price";
import { PhoneLink } from "../site/phone-link.tsx";

/** What cancelling does to the money, told before anybody decides. */
export function CancellingWords({ booking }: { readonly booking: BookingView }) {
  const givenBackCents = booking.refundedCents + booking.returningCents;
  switch (booking.cancelling) {
    case "full_refund":
      return (
        <p>
          You get <Price cents={booking.totalCents - givenBackCents} /> back,
          {givenBackCents > 0 ? " the rest of what you paid," : " all that you paid,"} on the card you paid
          with. {PROMISES.refundTime} Your place is given back.
        </p>
      );
    case "by_phone":
      if (booking.isDisputed)
        return (
          <p>
            Your bank has taken the payment back, or may. Please call <PhoneLink />, and we see to it
            together.
          </p>
        );
      return (
        <p>
          It is more than 48 hours since you booked, or the pickup is on a peak date or less than 48 hours
          away: what you paid becomes a credit toward another booking. Please call <PhoneLink />, and we see
          to it together.
        </p>
      );
    default:
      return <p>Nothing was charged. Your place is given back.</p>;
  }
}
