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

const UNDER_WAY: Words = {
  name: "Payment under way",
  text: "Your bank is working on it. This page changes by itself.",
};

type Stated = Pick<BookingView, "status" | "paymentStatus">;

function isUnderWay({ status, paymentStatus }: Stated): boolean {
  return status === "pending" && paymentStatus === "processing";
}

/** Where a booking stands, in a word or two. */
export function stateName(booking: Stated): string {
  return isUnderWay(booking) ? UNDER_WAY.name : STATE_NAMES[booking.status];
}

type Charged = Pick<BookingView, "paymentStatus" | "totalCents" | "returningCents">;

/** What becomes of the money of a booking that was cancelled. */
function cancelledText({ paymentStatus, totalCents, returningCents }: Charged): string {
  if (returningCents > 0) return "What you paid is on its way back to your card; banks take 5 to 10 days.";
  if (paymentStatus === "refunded") return WORDS.refunded.text;
  const isKept = paymentStatus === "succeeded" || paymentStatus === "partially_refunded";
  return isKept && totalCents > 0
    ? "What you paid is kept for you, as a credit toward another booking. Please call us to use it."
    : WORDS.cancelled.text;
}

/** Where a booking stands, for its owner. */
export function statusWords(booking: Stated & Charged): Words {
  if (isUnderWay(booking)) return UNDER_WAY;
  if (booking.status === "cancelled") return { name: WORDS.cancelled.name, text: cancelledText(booking) };
  return WORDS[booking.status];
}
