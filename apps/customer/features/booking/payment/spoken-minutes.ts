const SPOKEN = [10, 5, 2, 1];

/** What is said aloud of a hold when this many minutes of it are left: now and then, and nothing in between. */
export function spokenMinutes(minutes: number): string | undefined {
  if (!SPOKEN.includes(minutes)) return undefined;
  return `Your place is held for ${minutes} more ${minutes === 1 ? "minute" : "minutes"}.`;
}
