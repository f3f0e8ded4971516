import type { CalendarDay } from "@totetaxi/contracts/staff/calendar";
import { LoadBar } from "../load/load-bar.tsx";
import { windowWords } from "../words/booking-words.ts";

export const SLOTS = ["day", "hour_8", "hour_9", "hour_10"] as const;
export type Slot = (typeof SLOTS)[number];

export function slotName(slot: Slot): string {
  return slot === "day" ? "All day" : windowWords(slot);
}

/** A day's load, as a whole and by the hour. */
export function Loads({ load }: Pick<CalendarDay, "load">) {
  return (
    <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
      {SLOTS.map((slot) => (
        <LoadBar key={slot} label={slotName(slot)} load={load[slot]} />
      ))}
    </div>
  );
}
