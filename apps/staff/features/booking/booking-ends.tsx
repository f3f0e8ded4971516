import type { BookingDetail } from "@totetaxi/contracts/staff/booking-detail";
import { Notice } from "@totetaxi/ui/notice";
import { formatShortDay } from "@totetaxi/values/service-day";

type Props = { readonly booking: Pick<BookingDetail["booking"], "number" | "pickupDate"> };

/** Told before everything is given back of a booking that is still to be driven. */
export function BookingEnds({ booking }: Props) {
  return (
    <Notice tone="warning" title="This ends the booking">
      <p>
        It is all that was paid. {booking.number} becomes refunded, its place goes to others, and nobody comes
        on {formatShortDay(booking.pickupDate)}.
      </p>
    </Notice>
  );
}
