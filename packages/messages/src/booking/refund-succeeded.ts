import { cents, formatUsd } from "@totetaxi/values/cents";
import { action } from "../layout/action.ts";
import type { Fact } from "../layout/facts.ts";
import type { Letter } from "../layout/letter.ts";
import { greeting, paragraph } from "../layout/prose.ts";
import { type BookingMailFacts, bookingFacts, refundOf } from "./booking-facts.ts";
import { REFUND_TIME } from "./policies.ts";

const CALLED_OFF =
  "With this, everything you paid is given back, and your pickup does not take place: nobody will come. If you put it into your calendar, please remove it there.";

/** Sent when Stripe has given money back. */
export function refundSucceeded(facts: BookingMailFacts): Letter {
  const { booking, bookingUrl, refundReason } = facts;
  const amount = formatUsd(refundOf(facts));
  const reason: Fact[] = refundReason ? [["Reason", refundReason]] : [];
  return {
    subject: `Your refund of ${amount} is on its way (${booking.number})`,
    preheader: REFUND_TIME,
    eyebrow: `Booking ${booking.number}`,
    title: `Your refund of ${amount}`,
    blocks: [
      greeting(booking.contact.firstName),
      paragraph(`We have returned ${amount} to the card you paid with. ${REFUND_TIME}`),
      ...(booking.isCalledOff ? [paragraph(CALLED_OFF)] : []),
      bookingFacts(
        booking,
        ...reason,
        ["Paid", formatUsd(cents(booking.totalCents))],
        ["Refunded now", amount],
      ),
      action("View your booking", bookingUrl),
    ],
  };
}
