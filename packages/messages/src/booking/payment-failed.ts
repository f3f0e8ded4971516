import { cents, formatUsd } from "@totetaxi/values/cents";
import { formatDeadline } from "@totetaxi/values/instant";
import { formatShortDay } from "@totetaxi/values/service-day";
import { action } from "../layout/action.ts";
import type { Letter } from "../layout/letter.ts";
import { greeting, paragraph } from "../layout/prose.ts";
import { type BookingMailFacts, bookingFacts } from "./booking-facts.ts";

/** Sent when a card was declined while the place is still held. */
export function paymentFailed({ booking, bookingUrl, declineReason }: BookingMailFacts): Letter {
  const total = formatUsd(cents(booking.totalCents));
  const day = formatShortDay(booking.pickupDate);
  const until = booking.holdExpiresAt
    ? `until ${formatDeadline(new Date(booking.holdExpiresAt))}`
    : "for a few more minutes";
  return {
    subject: `Your payment did not go through (${booking.number})`,
    preheader: `We hold ${day} for you ${until}.`,
    eyebrow: `Booking ${booking.number}`,
    title: "Your payment did not go through",
    blocks: [
      greeting(booking.contact.firstName),
      paragraph(declineReason ?? "Your bank declined the card and did not tell us why."),
      paragraph(
        `Nothing was charged. We hold your place on ${day} ${until}; until then you can pay with this card again or with another.`,
      ),
      action(`Pay ${total}`, bookingUrl),
      bookingFacts(booking, ["To pay", total]),
      paragraph("If it keeps failing, your bank can say why, and we are glad to help by phone."),
    ],
  };
}
