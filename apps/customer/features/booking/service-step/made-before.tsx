import Link from "next/link";
import { useState } from "react";
import { bookingPath } from "../../booking-page/booking-ref.ts";
import { lastBooking } from "../../booking-page/last-booking.ts";
import { useWizard } from "../wizard/wizard-context.ts";

/** Whoever reloads the page that said "You are booked" finds an empty wizard, and here the way to what they booked. */
export function MadeBefore() {
  const { state } = useWizard();
  const [made] = useState(() => lastBooking(() => sessionStorage));
  if (!made || state.order) return null;
  return (
    <p>
      Looking for the booking you made here?{" "}
      <Link
        href={bookingPath(made)}
        prefetch={false}
        className="inline-block py-0.5 underline decoration-line-strong underline-offset-4 hover:decoration-trim"
      >
        Open it
      </Link>
    </p>
  );
}
