import { formatDay, formatShortDay, inNewYork } from "./service-day.ts";

/** `2:15 PM`, as clocks in New York show the instant. */
export function formatTime(instant: Date): string {
  const { hour, minute } = inNewYork(instant);
  return `${hour % 12 || 12}:${String(minute).padStart(2, "0")} ${hour < 12 ? "AM" : "PM"}`;
}

/** `Sunday, March 8, 2026, 2:15 PM`: where it may be of another year. */
export function formatDatedInstant(instant: Date): string {
  return `${formatDay(inNewYork(instant).day)}, ${formatTime(instant)}`;
}

/** `Sunday, March 8, 2:15 PM, New York time`: by when something must be done, for readers in any zone. */
export function formatDeadline(instant: Date): string {
  return `${formatInstant(instant)}, New York time`;
}

/** `Sunday, March 8, 2:15 PM`, by New York's day and clocks. */
export function formatInstant(instant: Date): string {
  return `${formatShortDay(inNewYork(instant).day)}, ${formatTime(instant)}`;
}
