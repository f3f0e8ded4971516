import { cancelledMoney } from "@totetaxi/contracts/cancelled-money";
import { cents, formatUsd } from "@totetaxi/values/cents";
import { formatShortDay } from "@totetaxi/values/service-day";
import { action } from "../layout/action.ts";
import type { Letter } from "../layout/letter.ts";
import { greeting, paragraph, passage } from "../layout/prose.ts";
import { type BookingMailFacts, bookingFacts } from "./booking-facts.ts";
import { REFUND_TIME } from "./policies.ts";

function whatFollows({ booking, amountCents }: BookingMailFacts): string {
  const { paymentStatus, refundedCents } = booking;
  // What was given back before the cancelling is no part of it, unless it was everything.
  const returned = cents(amountCents ?? (paymentStatus === "refunded" ? refundedCents : 0));
  if (returned > 0) {
    return `We return ${formatUsd(returned)} to the card you paid with. ${REFUND_TIME}`;
  }
  return cancelledMoney(booking) ?? "Nothing was charged, and there is nothing more for you to do.";
}

/** Sent when a booking was cancelled, paid or not. */
export function bookingCancelled(facts: BookingMailFacts): Letter {
  const { booking, bookingUrl } = facts;
  const day = formatShortDay(booking.pickupDate);
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
