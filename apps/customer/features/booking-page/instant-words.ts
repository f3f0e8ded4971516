import { formatDay, inNewYork } from "@totetaxi/values/service-day";

/** `Monday, March 2, 10:04 AM`, as clocks in New York show an ISO instant, wherever the reader is. */
export function instantWords(at: string): string {
  const { day, hour, minute } = inNewYork(new Date(at));
  const time = `${hour % 12 || 12}:${String(minute).padStart(2, "0")} ${hour < 12 ? "AM" : "PM"}`;
  return `${formatDay(day).replace(/, \d{4}$/, "")}, ${time}`;
}
