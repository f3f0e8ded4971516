import type { BookingView } from "@totetaxi/contracts/booking";
import { formatUsd } from "@totetaxi/values/cents";
import { formatShortDay } from "@totetaxi/values/service-day";
import { action } from "../layout/action.ts";
import type { Block, Letter } from "../layout/letter.ts";
import { greeting, paragraph } from "../layout/prose.ts";
import { type BookingMailFacts, bookingFacts, refundOf } from "./booking-facts.ts";
import { REFUND_TIME } from "./policies.ts";

/** Why a payment could not be kept, and what that means for the booking; its state tells which it was. */
type Cause = { title: string; subject: string; story: string; closing: (facts: BookingMailFacts) => Block[] };

function bookAgain({ publicUrl }: BookingMailFacts): Block[] {
  return [
    paragraph("If another day suits you, we would be glad to move for you."),
    action("Choose another day", new URL("/book", publicUrl).href),
  ];
}

function seeBooking({ bookingUrl }: BookingMailFacts): Block[] {
  return [action("See your booking", bookingUrl)];
}

function causeOf({ status, pickupDate }: BookingView): Cause {
  const day = formatShortDay(pickupDate);
  switch (status) {
    case "expired":
      return {
        title: "We are sorry: that day is full",
        subject: `We are sorry: ${day} is full, and your payment is on its way back`,
        story: `Your payment reached us after the time for which we could hold your place, and in the meantime the last place on ${day} went to somebody else. We are truly sorry for the disappointment.`,
        closing: bookAgain,
      };
    case "cancelled":
      return {
        title: "Your payment is on its way back",
        subject: "Your booking is cancelled, and your payment is on its way back",
        story: "Your payment reached us while your booking was being cancelled. It stays cancelled.",
        closing: bookAgain,
      };
    case "pending":
      return {
        title: "Your payment is on its way back",
        subject: "We are sorry: your payment could not be kept and is on its way back",
        story:
          "The payment that reached us was not the price of your booking, so we could not keep it. We are sorry.",
        closing: seeBooking,
      };
    default:
      return {
        title: "Your second payment is on its way back",
        subject: "Your second payment is on its way back",
        story:
          "Your booking was paid twice. One payment is all it takes, and nothing about your booking changes.",
        closing: seeBooking,
      };
  }
}

/** Sent when money came that the booking cannot keep: all of it goes back at once, with an apology. */
export function latePaymentRefunded(facts: BookingMailFacts): Letter {
  const { booking } = facts;
  const amount = formatUsd(refundOf(facts));
  const { title, subject, story, closing } = causeOf(booking);
  return {
    subject: `${subject} (${booking.number})`,
    preheader: `We return ${amount} in full.`,
    eyebrow: `Booking ${booking.number}`,
    title,
    blocks: [
      greeting(booking.contact.firstName),
      paragraph(story),
      paragraph(`We are returning the full ${amount} to the card you paid with. ${REFUND_TIME}`),
      bookingFacts(booking, ["Refund", amount]),
      ...closing(facts),
    ],
  };
}
