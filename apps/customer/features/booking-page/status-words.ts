import type { BookingView } from "@totetaxi/contracts/booking";
import { cancelledMoney, owedMoney } from "@totetaxi/contracts/cancelled-money";

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

const FAILED =
  "Your last try did not go through, and nothing was charged. Your place is still held: try again, or use another card.";
const OVER = "The day of your pickup has passed. If anything is not as it should be, please call us.";

const CALLED_OFF = "Everything you paid has been given back, and your pickup does not take place.";

type Known = Stated & Parameters<typeof cancelledMoney>[0] & Pick<BookingView, "isOver" | "isCalledOff">;

function textOf(booking: Known): string | undefined {
  const { status, paymentStatus, isOver, isCalledOff } = booking;
  if (status === "pending" && paymentStatus === "failed") return FAILED;
  if (status === "paid" && isOver) return OVER;
  if (status === "cancelled") return cancelledMoney(booking);
  if (status !== "refunded") return undefined;
  return owedMoney(booking) ?? (isCalledOff ? CALLED_OFF : undefined);
}

/** Where a booking stands, for its owner. */
export function statusWords(booking: Known): Words {
  if (isUnderWay(booking)) return UNDER_WAY;
  const { name, text } = WORDS[booking.status];
  return { name, text: textOf(booking) ?? text };
}
