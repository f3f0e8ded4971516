import type { BookingView, Pickup } from "@totetaxi/contracts/booking";
import { type Cents, cents } from "@totetaxi/values/cents";
import { formatDay } from "@totetaxi/values/service-day";
import { type Fact, facts } from "../layout/facts.ts";
import type { Block } from "../layout/letter.ts";
import { whatIsBooked } from "./booking-words.ts";
import { pickupWindow } from "./pickup-words.ts";

/** All that a message about a booking is made from. */
export type BookingMailFacts = {
  messageId: string;
  booking: BookingView;
  /** Of the booking: grows with every change, so that a calendar knows the newer file. */
  version: number;
  /** The page of this booking; holds the secret of a guest. */
  bookingUrl: string;
  /** In the messages about refunds: how much. */
  amountCents?: number;
  /** In `payment_failed`: why, in a sentence that a person understands. */
  declineReason?: string;
  /** In `refund_succeeded`: why it was given, in words meant for the customer. */
  refundReason?: string;
  /** In `booking_moved`: where the pickup was before. */
  movedFrom?: Pickup;
  /** The customer site. */
  publicUrl: string;
};

/** @throws TypeError when the amount is missing: a message about money never guesses. */
export function refundOf({ amountCents }: BookingMailFacts): Cents {
  if (amountCents === undefined) throw new TypeError("A message about a refund needs its amount.");
  return cents(amountCents);
}

/** Which booking a message is about, in the fewest lines that tell it from another. */
export function bookingFacts(booking: BookingView, ...more: readonly Fact[]): Block {
  return facts([
    ["Booking", booking.number],
    ["Service", ...whatIsBooked(booking)],
    ["Pickup", formatDay(booking.pickupDate), pickupWindow(booking.window).name],
    ...more,
  ]);
}
