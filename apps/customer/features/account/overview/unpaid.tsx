import type { BookingSummary } from "@totetaxi/contracts/my-bookings";
import { buttonClass } from "@totetaxi/ui/button-class";
import { Notice } from "@totetaxi/ui/notice";
import { formatDay } from "@totetaxi/values/service-day";
import Link from "next/link";
import { bookingPath } from "../../booking-page/booking-ref.ts";
import { deadlineWords } from "../../booking-page/instant-words.ts";

/** What still waits for its payment, and until when its place is held. */
export function Unpaid({ bookings }: { readonly bookings: readonly BookingSummary[] }) {
  return bookings
    .filter(({ status }) => status === "pending")
    .map((booking) => (
      <Notice
        key={booking.bookingId}
        tone="warning"
        title={`Booking ${booking.number} for ${formatDay(booking.pickupDate)} waits for its payment`}
      >
        {booking.holdExpiresAt && <p>We hold its place until {deadlineWords(booking.holdExpiresAt)}.</p>}
        <Link href={bookingPath(booking)} prefetch={false} className={buttonClass({ size: "small" })}>
          Pay for {booking.number}
        </Link>
      </Notice>
    ));
}
