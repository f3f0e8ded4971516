import { formatUsd } from "@totetaxi/values/cents";
import { action } from "../layout/action.ts";
import type { Letter } from "../layout/letter.ts";
import { greeting, paragraph } from "../layout/prose.ts";
import { type BookingMailFacts, bookingFacts, refundOf } from "./booking-facts.ts";
import { shortDay } from "./pickup-words.ts";
import { REFUND_TIME } from "./policies.ts";

/** Sent when a payment came after the hold had ended and the day had filled: it goes back at once, with an apology. */
export function latePaymentRefunded(facts: BookingMailFacts): Letter {
  const { booking, publicUrl } = facts;
  const amount = formatUsd(refundOf(facts));
  const day = shortDay(booking.pickupDate);
  return {
    subject: `We are sorry: ${day} is full, and your payment is on its way back (${booking.number})`,
    preheader: `We return ${amount} in full.`,
    eyebrow: `Booking ${booking.number}`,
    title: "We are sorry: that day is full",
    blocks: [
      greeting(booking.contact.firstName),
      paragraph(
        `Your payment reached us after the time for which we could hold your place, and in the meantime the last place on ${day} went to somebody else. We are truly sorry for the disappointment.`,
      ),
      paragraph(`We are returning the full ${amount} to the card you paid with. ${REFUND_TIME}`),
      bookingFacts(booking, ["Refund", amount]),
      paragraph("If another day suits you, we would be glad to move for you."),
      action("Choose another day", new URL("/book", publicUrl).href),
    ],
  };
}
