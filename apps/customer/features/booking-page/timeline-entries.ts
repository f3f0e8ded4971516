import type { BookingView } from "@totetaxi/contracts/booking";
import { formatShortDay } from "@totetaxi/values/service-day";
import { WINDOW_NAMES } from "../booking/day-step/window-words.ts";
import { instantWords } from "./instant-words.ts";

export type TimelineEntry = { readonly name: string; readonly when: string; readonly isDone: boolean };

const NAMES: Readonly<Record<BookingView["status"], string>> = {
  pending: "Booked",
  paid: "Paid",
  completed: "Delivered",
  cancelled: "Cancelled",
  expired: "Not paid in time",
  refunded: "Refunded",
};

/** What is still to come for a booking that goes on. */
function ahead({ status, pickupDate, window, holdExpiresAt }: BookingView): TimelineEntry[] {
  if (status !== "pending" && status !== "paid") return [];
  const between = WINDOW_NAMES[window === "no_preference" ? "morning" : window];
  const day = formatShortDay(pickupDate);
  const entries = [
    ...(status === "pending" && holdExpiresAt
      ? [{ name: "Payment", when: `By ${instantWords(holdExpiresAt)}` }]
      : []),
    { name: "Pickup", when: `${day}, ${between}` },
    { name: "Delivery", when: "The same day, by 6 PM" },
  ];
  return entries.map((entry) => ({ ...entry, isDone: false }));
}

/** What has happened to a booking and what comes next, the oldest first. */
export function timelineEntries(booking: BookingView): TimelineEntry[] {
  const past = (booking.history ?? []).map(({ status, at }) => ({
    name: NAMES[status],
    when: instantWords(at),
    isDone: true,
  }));
  return [...past, ...ahead(booking)];
}
