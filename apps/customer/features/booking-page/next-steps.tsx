import type { BookingView } from "@totetaxi/contracts/booking";
import { WINDOW_NAMES } from "../booking/day-step/window-words.ts";
import { PHONE } from "../site/office.ts";
import { PhoneLink } from "../site/phone-link.tsx";

/** What happens now, and what the customer may prepare. */
export function NextSteps({ booking }: { readonly booking: BookingView }) {
  const window = booking.window === "no_preference" ? WINDOW_NAMES.morning : WINDOW_NAMES[booking.window];
  return (
    <section aria-labelledby="next" className="mt-4">
      <h2 id="next" className="font-display text-xl">
        What happens next
      </h2>
      <ol className="mt-3 grid list-decimal gap-2 pl-5 text-ink-soft marker:text-brass-ink">
        <li>Number the pieces, “3 of 5”, so that we both count the same.</li>
        {booking.coi && <li>We send the certificate of insurance to your building.</li>}
        <li>The day before, a reminder comes by e-mail.</li>
        <li>We collect from {window}; the crew waits ten minutes at the door.</li>
        <li>By 6 PM everything is at the other door.</li>
      </ol>
      <p className="mt-4 text-sm text-ink-soft">
        Questions, or something changed? <PhoneLink />, {PHONE.hours}.
      </p>
    </section>
  );
}
