import { formatShortDay } from "@totetaxi/values/service-day";
import { action } from "../layout/action.ts";
import type { Letter } from "../layout/letter.ts";
import { greeting, list, paragraph } from "../layout/prose.ts";
import type { BookingMailFacts } from "./booking-facts.ts";
import { pickupCard } from "./pickup-card.ts";
import { pickupWindow } from "./pickup-words.ts";
import { preparations } from "./policies.ts";

/** Sent when the office moved a pickup to another day or window. */
export function bookingMoved({ booking, bookingUrl, movedFrom }: BookingMailFacts): Letter {
  const { number, contact } = booking;
  const day = formatShortDay(booking.pickupDate);
  const before = movedFrom
    ? `, which was on ${formatShortDay(movedFrom.pickupDate)}, ${pickupWindow(movedFrom.window).arrival}`
    : "";
  return {
    subject: `Your ToteTaxi pickup is now on ${day} (${number})`,
    preheader: `${pickupWindow(booking.window).name}, delivered by 6 PM the same day.`,
    eyebrow: `Booking ${number}`,
    title: "Your pickup has a new time",
    blocks: [
      greeting(contact.firstName),
      paragraph(
        `We have moved the pickup of your booking ${number}${before}. What you paid stays the same; only this is new:`,
      ),
      pickupCard(booking),
      paragraph("The calendar file in this mail replaces the earlier one."),
      list("Before we come", preparations(booking)),
      action("View your booking", bookingUrl),
    ],
  };
}
