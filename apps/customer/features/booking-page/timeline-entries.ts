import type { BookingView, Pickup } from "@totetaxi/contracts/booking";
import { pickupHours } from "@totetaxi/pricing";
import { formatShortDay } from "@totetaxi/values/service-day";
import { datedWords, deadlineWords } from "./instant-words.ts";

export type TimelineEntry = { readonly name: string; readonly when: string; readonly isDone: boolean };

const NAMES: Readonly<Record<BookingView["status"], string>> = {
  pending: "Booked",
  paid: "Paid",
  completed: "Delivered",
  cancelled: "Cancelled",
  expired: "Not paid in time",
  refunded: "Refunded",
};

function pickupWords({ pickupDate, window }: Pickup): string {
  return `${formatShortDay(pickupDate)}, ${pickupHours(window)}`;
}

/** What has happened so far, the oldest first. */
function past({ history = [], pickupMoves = [] }: BookingView): TimelineEntry[] {
  const states = history.map(({ status, at }) => ({ name: NAMES[status], at }));
  const moves = pickupMoves.map(({ from, to, at }) => {
    const day = from.pickupDate === to.pickupDate ? "" : `from ${formatShortDay(from.pickupDate)} `;
    return { name: `Pickup moved ${day}to ${pickupWords(to)}`, at };
  });
  return [...states, ...moves]
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .map(({ name, at }) => ({ name, when: datedWords(at), isDone: true }));
}

/** What is still to come for a booking that goes on. */
function ahead(booking: BookingView): TimelineEntry[] {
  const { status, holdExpiresAt, isOver } = booking;
  if ((status !== "pending" && status !== "paid") || isOver) return [];
  const entries = [
    ...(status === "pending" && holdExpiresAt
      ? [{ name: "Payment", when: `By ${deadlineWords(holdExpiresAt)}` }]
      : []),
    { name: "Pickup", when: pickupWords(booking) },
    { name: "Delivery", when: "The same day, by 6 PM" },
  ];
  return entries.map((entry) => ({ ...entry, isDone: false }));
}

/** What has happened to a booking and what comes next, the oldest first. */
export function timelineEntries(booking: BookingView): TimelineEntry[] {
  return [...past(booking), ...ahead(booking)];
}
