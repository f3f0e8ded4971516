import type { CalendarDay } from "@totetaxi/contracts/staff/calendar";

/** How much room a day has, for whoever is on the phone. */
export function roomWords({ closed, load }: CalendarDay, isToday: boolean): string {
  if (closed !== null) return `No van runs: ${closed}.`;
  const left = Math.max(0, load.day.capacity - load.day.taken);
  const room = left === 0 ? "The day is full." : `${left} of ${load.day.capacity} places are left.`;
  return isToday ? `Today. ${room}` : room;
}
