import type { BookingView } from "@totetaxi/contracts/booking";

type Words = { readonly name: string; readonly text: string };

const WORDS: Readonly<Record<BookingView["status"], Words>> = {
  pending: { name: "Waiting for payment", text: "Your place is held while you pay." },
  paid: { name: "Paid", text: "Everything is arranged. We will be at your door." },
  completed: { name: "Completed", text: "Delivered. Thank you for sending it with us." },
  cancelled: { name: "Cancelled", text: "This booking was cancelled." },
  expired: { name: "Not paid in time", text: "The time to pay ran out, and the place was given back." },
  refunded: { name: "Refunded", text: "Everything you paid has been given back." },
};

/** The states by their names. */
export const STATE_NAMES: Readonly<Record<BookingView["status"], string>> = {
  pending: WORDS.pending.name,
  paid: WORDS.paid.name,
  completed: WORDS.completed.name,
  cancelled: WORDS.cancelled.name,
  expired: WORDS.expired.name,
  refunded: WORDS.refunded.name,
};

/** Where a booking stands, for its owner. */
export function statusWords(booking: Pick<BookingView, "status" | "paymentStatus">): Words {
  if (booking.status === "pending" && booking.paymentStatus === "processing")
    return { name: "Payment under way", text: "Your bank is working on it. This page changes by itself." };
  if (booking.status === "cancelled" && booking.paymentStatus === "succeeded")
    return {
      name: "Cancelled",
      text: "What you paid is on its way back to your card; banks take 5 to 10 days.",
    };
  return WORDS[booking.status];
}
