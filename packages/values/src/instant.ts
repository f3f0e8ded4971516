import { formatShortDay, inNewYork } from "./service-day.ts";

/** `2:15 PM`, as clocks in New York show the instant. */
export function formatTime(instant: Date): string {
  const { hour, minute } = inNewYork(instant);
  return `${hour % 12 || 12}:${String(minute).padStart(2, "0")} ${hour < 12 ? "AM" : "PM"}`;
}

/** `Sunday, March 8, 2:15 PM`, by New York's day and clocks. */
export function formatInstant(instant: Date): string {
  return `${formatShortDay(inNewYork(instant).day)}, ${formatTime(instant)}`;
}
