import type { BookingSummary } from "@totetaxi/contracts/my-bookings";
import { pickupHours } from "@totetaxi/pricing";
import { Price } from "@totetaxi/ui/price";
import Link from "next/link";
import { bookingPath } from "../../booking-page/booking-ref.ts";
import { BookingState } from "../../booking-page/booking-state.tsx";
import { routeWords, tripName } from "./booking-words.ts";
import { DayBlock } from "./day-block.tsx";

/** A booking in a list; all of it leads to the booking. */
export function BookingRow({ booking }: { readonly booking: BookingSummary }) {
  const { number, pickupDate, window, totalCents, refundedCents } = booking;
  const between = pickupHours(window);
  return (
    <li>
      <Link
        href={bookingPath(booking)}
        prefetch={false}
        className="grid gap-x-6 gap-y-2 rounded-lg border border-line bg-paper p-5 transition-colors hover:border-trim sm:grid-cols-[5.5rem_minmax(0,1fr)_auto]"
      >
        <DayBlock day={pickupDate} />
        <div className="grid content-start gap-0.5">
          <p className="font-display text-lg">{tripName(booking)}</p>
          <p className="text-sm break-words text-ink-soft">{routeWords(booking)}</p>
          <p className="text-xs text-ink-faint tabular-nums">
            {number} · {between}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 sm:grid sm:content-start sm:justify-items-end">
          <BookingState booking={booking} />
          <Price cents={totalCents} />
          {refundedCents > 0 && (
            <p className="text-xs text-ink-soft">
              <Price cents={refundedCents} /> given back
            </p>
          )}
        </div>
      </Link>
    </li>
  );
}
