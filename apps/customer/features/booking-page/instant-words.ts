import { formatDatedInstant, formatDeadline, formatInstant } from "@totetaxi/values/instant";

/** `Monday, March 2, 10:04 AM`, as clocks in New York show an ISO instant, wherever the reader is. */
export function instantWords(at: string): string {
  return formatInstant(new Date(at));
}

/** `Monday, March 2, 2026, 10:04 AM`: of what happened, which may be long ago. */
export function datedWords(at: string): string {
  return formatDatedInstant(new Date(at));
}

/** `Monday, March 2, 10:04 AM, New York time`: until when a place is held. */
export function deadlineWords(at: string): string {
  return formatDeadline(new Date(at));
}
