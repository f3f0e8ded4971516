import { formatShortDay } from "@totetaxi/values/service-day";
import { action } from "../layout/action.ts";
import type { Letter } from "../layout/letter.ts";
import { greeting, paragraph, passage } from "../layout/prose.ts";
import { type BookingMailFacts, bookingFacts } from "./booking-facts.ts";
import { CLAIMS } from "./policies.ts";

/** Sent when the office has set a booking to completed. */
export function bookingCompleted({ booking, bookingUrl }: BookingMailFacts): Letter {
  return {
    subject: `Your things have arrived (${booking.number})`,
    preheader: "Thank you for moving with us.",
    eyebrow: `Booking ${booking.number}`,
    title: "Everything is delivered",
    blocks: [
      greeting(booking.contact.firstName),
      paragraph(
        `Your move of ${formatShortDay(booking.pickupDate)} is complete. Thank you for trusting us with it.`,
      ),
      bookingFacts(booking, ["Status", "Completed"]),
      passage("What follows", `There is nothing more for you to do. ${CLAIMS}`),
      action("View your booking", bookingUrl),
    ],
  };
}
