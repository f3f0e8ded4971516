import { formatShortDay } from "@totetaxi/values/service-day";
import { action } from "../layout/action.ts";
import { facts } from "../layout/facts.ts";
import type { Letter } from "../layout/letter.ts";
import { greeting, list, paragraph, passage } from "../layout/prose.ts";
import type { BookingMailFacts } from "./booking-facts.ts";
import { whatIsBooked } from "./booking-words.ts";
import { pickupCard } from "./pickup-card.ts";
import { pickupWindow } from "./pickup-words.ts";
import { preparations } from "./policies.ts";

/** Sent on the morning of the day before the pickup. */
export function bookingReminder({ booking, bookingUrl }: BookingMailFacts): Letter {
  const { number, contact, instructions } = booking;
  const day = formatShortDay(booking.pickupDate);
  return {
    subject: `Tomorrow, ${day}: your ToteTaxi pickup (${number})`,
    preheader: `${pickupWindow(booking.window).name}, delivered by 6 PM the same day.`,
    eyebrow: `Booking ${number}`,
    title: "See you tomorrow",
    blocks: [
      greeting(contact.firstName),
      paragraph("Your pickup is tomorrow. Here is everything once more, and what helps us most."),
      pickupCard(booking),
      facts([
        ["Booking number", number],
        ["Service", ...whatIsBooked(booking)],
      ]),
      ...(instructions === "" ? [] : [passage("Your instructions", instructions)]),
      list("Before we come", preparations(booking)),
      action("View your booking", bookingUrl),
    ],
  };
}
