import { formatUsd } from "@totetaxi/values/cents";
import { action } from "../layout/action.ts";
import { COMPANY } from "../layout/company.ts";
import type { Letter } from "../layout/letter.ts";
import { greeting, paragraph } from "../layout/prose.ts";
import { type BookingMailFacts, bookingFacts, refundOf } from "./booking-facts.ts";

/** Sent when the bank sent a refund back: the money is still the customer's, and a person finds another way. */
export function refundFailed(facts: BookingMailFacts): Letter {
  const { booking, bookingUrl } = facts;
  const amount = formatUsd(refundOf(facts));
  return {
    subject: `Your refund of ${amount} did not arrive: please call us (${booking.number})`,
    preheader: "The bank sent it back. The money is still yours.",
    eyebrow: `Booking ${booking.number}`,
    title: "Your bank sent our refund back",
    blocks: [
      greeting(booking.contact.firstName),
      paragraph(
        `We returned ${amount} to the card you paid with, but the bank did not take it. That happens when a card was closed or replaced. The money is still yours.`,
      ),
      paragraph(
        `Please call us at ${COMPANY.phone}, ${COMPANY.hours}, so that we can return it another way.`,
      ),
      bookingFacts(booking, ["Still to be returned", amount]),
      action("View your booking", bookingUrl),
    ],
  };
}
