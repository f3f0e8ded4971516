import type { CalendarDay } from "@totetaxi/contracts/staff/calendar";
import { HOUR_WINDOWS } from "@totetaxi/pricing";
import { windowWords } from "../words/booking-words.ts";

/** What a booking of this window takes a place in, the one with the least room first: the day, and an hour if one is chosen. */
function slotsFor({ load }: CalendarDay, window: string) {
  return (["day", ...HOUR_WINDOWS] as const)
    .filter((slot) => slot === "day" || slot === window)
    .map((slot) => ({ slot, ...load[slot], left: Math.max(0, load[slot].capacity - load[slot].taken) }))
    .toSorted((one, other) => one.left - other.left);
}

/** How many more bookings of this window a day takes; none when no van runs. */
export function placesLeft(facts: CalendarDay, window: string): number {
  return facts.closed === null ? (slotsFor(facts, window)[0]?.left ?? 0) : 0;
}

/** How much room a day has for a window, for whoever is on the phone. */
export function roomWords(facts: CalendarDay, window: string, isToday: boolean): string {
  if (facts.closed !== null) return `No van runs: ${facts.closed}.`;
  const [least] = slotsFor(facts, window);
  const hour = least && least.slot !== "day" ? windowWords(least.slot) : undefined;
  const room =
    least && least.left > 0
      ? `${least.left} of ${least.capacity} places are left${hour ? ` from ${hour}` : ""}.`
      : `${hour ?? "The day"} is full.`;
  return isToday ? `Today. ${room}` : room;
}
