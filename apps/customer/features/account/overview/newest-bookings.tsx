import type { BookingSummary } from "@totetaxi/contracts/my-bookings";
import Link from "next/link";
import { BookingRow } from "../bookings/booking-row.tsx";

const SHOWN = 3;

/** The bookings that were made last. */
export function NewestBookings({ bookings }: { readonly bookings: readonly BookingSummary[] }) {
  return (
    <section aria-labelledby="newest">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-4">
        <h2 id="newest" className="text-sm text-ink-soft">
          Booked last
        </h2>
        <Link
          href="/account/bookings"
          prefetch={false}
          className="py-1 text-sm underline decoration-line-strong underline-offset-4 hover:decoration-trim"
        >
          All bookings
        </Link>
      </div>
      <ul className="grid gap-3">
        {bookings.slice(0, SHOWN).map((booking) => (
          <BookingRow key={booking.bookingId} booking={booking} />
        ))}
      </ul>
    </section>
  );
}
