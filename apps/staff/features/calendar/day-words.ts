import type { CalendarDay } from "@totetaxi/contracts/staff/calendar";
import { formatDay } from "@totetaxi/values/service-day";
import { loadWords } from "../load/load-words.ts";

/** A day as it is read aloud. */
export function dayInWords({ day, closed, load }: CalendarDay, isToday: boolean): string {
  const parts = [
    `${formatDay(day)}${isToday ? ", today" : ""}`,
    closed === null ? undefined : `closed: ${closed}`,
    load.day.taken === 0 && load.day.capacity > 0 ? "nothing booked" : loadWords(load.day),
  ];
  return parts.filter(Boolean).join("; ");
}
