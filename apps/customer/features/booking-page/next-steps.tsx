import type { BookingView } from "@totetaxi/contracts/booking";
import { pickupHours } from "@totetaxi/pricing";
import { WholeWords } from "@totetaxi/ui/whole-words";
import { PickupNeedsList } from "../booking/review-step/pickup-needs-list.tsx";
import { PHONE } from "../site/office.ts";
import { PhoneLink } from "../site/phone-link.tsx";

/** What happens now, what the customer may prepare, and whom to call. */
export function NextSteps({ booking }: { readonly booking: BookingView }) {
  const window = pickupHours(booking.window);
  return (
    <div className="mt-4 grid gap-8">
      <section aria-labelledby="next">
        <h3 id="next" className="font-display text-xl">
          What happens next
        </h3>
        <ol className="mt-3 grid list-decimal gap-2 pl-5 text-sm text-ink-soft marker:text-brass-ink">
          {booking.coi && <li>We write the certificate of insurance and send it to your building.</li>}
          {booking.willRemind && <li>The day before, a reminder comes by e-mail.</li>}
          <li>
            We collect from <WholeWords text={window} />; the crew waits ten minutes at the door.
          </li>
          <li>By 6 PM everything is at the other door.</li>
        </ol>
      </section>
      <PickupNeedsList
        id="needs"
        coi={booking.coi}
        labels={booking.lines.map(({ label }) => label)}
        maxPoundsPerItem={booking.maxPoundsPerItem}
      />
      <p className="text-sm text-ink-soft">
        Questions, or something changed? A person answers: <PhoneLink />, <WholeWords text={PHONE.hours} />.
      </p>
    </div>
  );
}
