import { cents, formatUsd } from "@totetaxi/values/cents";
import { formatDeadline } from "@totetaxi/values/instant";
import { formatShortDay } from "@totetaxi/values/service-day";
import { action } from "../layout/action.ts";
import type { Letter } from "../layout/letter.ts";
import { greeting, paragraph } from "../layout/prose.ts";
import { type BookingMailFacts, bookingFacts } from "./booking-facts.ts";
import { pickupCard } from "./pickup-card.ts";

/** Sent for a booking that was made by phone, and when somebody asks for the link again. */
export function paymentLink({ booking, bookingUrl }: BookingMailFacts): Letter {
  const total = formatUsd(cents(booking.totalCents));
  const day = formatShortDay(booking.pickupDate);
  const until = booking.holdExpiresAt
    ? `until ${formatDeadline(new Date(booking.holdExpiresAt))}`
    : "for a few more minutes";
  return {
    subject: `Please pay to keep your pickup on ${day} (${booking.number})`,
    preheader: `We hold your place ${until}.`,
    eyebrow: `Booking ${booking.number}`,
    title: "One step left: your payment",
    blocks: [
      greeting(booking.contact.firstName),
      paragraph(
        `Your pickup is ready to be booked. We hold your place ${until}; with your payment it is yours.`,
      ),
      action(`Pay ${total}`, bookingUrl),
      pickupCard(booking),
      bookingFacts(booking, ["To pay", total]),
      paragraph(
        "The terms that you accepted when you booked are on our site. Something not right? Please call us.",
      ),
    ],
  };
}
