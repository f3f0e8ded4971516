import { readablePhone } from "@totetaxi/values/phone";
import { formatShortDay } from "@totetaxi/values/service-day";
import { action } from "../layout/action.ts";
import { facts } from "../layout/facts.ts";
import type { Letter } from "../layout/letter.ts";
import { greeting, list, paragraph, passage } from "../layout/prose.ts";
import type { BookingMailFacts } from "./booking-facts.ts";
import { whatIsBooked } from "./booking-words.ts";
import { pickupCard } from "./pickup-card.ts";
import { pickupWindow } from "./pickup-words.ts";
import { CANCELLING, preparations } from "./policies.ts";
import { receipt } from "./receipt.ts";

/** Sent once the booking is paid; it is the receipt as well. */
export function bookingConfirmation({ booking, bookingUrl }: BookingMailFacts): Letter {
  const { number, contact, instructions } = booking;
  const day = formatShortDay(booking.pickupDate);
  const reminder = booking.willRemind ? ", and the day before we write again" : "";
  const coi = booking.coi ? "Requested for your building" : "Not requested";
  return {
    subject: `Your ToteTaxi pickup on ${day} is booked (${number})`,
    preheader: `${pickupWindow(booking.window).name}, delivered by 6 PM the same day. Your receipt and calendar entry are inside.`,
    eyebrow: `Booking ${number}`,
    title: "Your pickup is booked",
    blocks: [
      greeting(contact.firstName),
      paragraph(
        `Thank you for booking with us. Everything is arranged, and here is all you need to know. A calendar entry is attached${reminder}.`,
      ),
      pickupCard(booking),
      facts([
        ["Booking number", number],
        ["Service", ...whatIsBooked(booking)],
        ["Certificate of insurance", coi],
        ["Contact", `${contact.firstName} ${contact.lastName}`, readablePhone(contact.phone)],
      ]),
      ...(instructions === "" ? [] : [passage("Your instructions", instructions)]),
      action("View your booking", bookingUrl),
      receipt(booking),
      list("Before we come", preparations(booking)),
      passage("If your plans change", CANCELLING),
    ],
  };
}
