import { formatInstant } from "@totetaxi/values/instant";

/** `Monday, March 2, 10:04 AM`, as clocks in New York show an ISO instant, wherever the reader is. */
export function instantWords(at: string): string {
  return formatInstant(new Date(at));
}
