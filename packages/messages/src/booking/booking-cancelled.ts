import { cents, formatUsd } from "@totetaxi/values/cents";
import { action } from "../layout/action.ts";
import type { Letter } from "../layout/letter.ts";
import { greeting, paragraph, passage } from "../layout/prose.ts";
import { type BookingMailFacts, bookingFacts } from "./booking-facts.ts";
import { shortDay } from "./pickup-words.ts";
import { CANCELLING, REFUND_TIME } from "./policies.ts";

function whatFollows({ booking, amountCents }: BookingMailFacts): string {
  const returned = cents(amountCents ?? booking.refundedCents);
  if (returned > 0) {
    return `We return ${formatUsd(returned)} to the card you paid with. ${REFUND_TIME}`;
  }
  return booking.paymentStatus === "succeeded"
    ? `${CANCELLING} When a refund is due, a separate mail tells you its amount.`
    : "Nothing was charged, and there is nothing more for you to do.";
}

/** Sent when a booking was cancelled, paid or not. */
export function bookingCancelled(facts: BookingMailFacts): Letter {
  const { booking, bookingUrl } = facts;
  const day = shortDay(booking.pickupDate);
  return {
    subject: `Your ToteTaxi booking for ${day} is cancelled (${booking.number})`,
    preheader: "Nobody will come. Here is what follows.",
    eyebrow: `Booking ${booking.number}`,
    title: "Your booking is cancelled",
    blocks: [
      greeting(booking.contact.firstName),
      paragraph(`We have cancelled your pickup on ${day}, and our team will not come.`),
      bookingFacts(booking, ["Status", "Cancelled"]),
      passage("What follows", whatFollows(facts)),
      paragraph(
        "If you put the pickup into your calendar, please remove it there. We hope to move for you another time.",
      ),
      action("View your booking", bookingUrl),
    ],
  };
}
