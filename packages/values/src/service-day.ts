import * as z from "zod/mini";

declare const brand: unique symbol;

/** A calendar date in New York, `YYYY-MM-DD`. Compares as a string; it is never a `Date`. */
export type ServiceDay = string & { readonly [brand]: "ServiceDay" };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS_A_DAY = 86_400_000;

function midnightUtc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** True for a date that exists: 2028-02-29 does, 2027-02-29 does not. */
export function isServiceDay(text: string): text is ServiceDay {
  if (!SHAPE.test(text)) return false;
  const instant = midnightUtc(text);
  return !Number.isNaN(instant) && isoDay(instant) === text;
}

/** @throws RangeError when `text` is no date of the calendar. */
export function serviceDay(text: string): ServiceDay {
  if (!isServiceDay(text)) throw new RangeError(`not a calendar date: ${text}`);
  return text;
}

/** The day as an input over the wire. */
export const ServiceDaySchema = z.string().check(z.refine(isServiceDay, "must be a date, YYYY-MM-DD"));

/** @throws RangeError when the result leaves the years 0000 to 9999. */
export function addDays(day: ServiceDay, days: number): ServiceDay {
  return serviceDay(isoDay(midnightUtc(day) + days * MILLISECONDS_A_DAY));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: ServiceDay, to: ServiceDay): number {
  return (midnightUtc(to) - midnightUtc(from)) / MILLISECONDS_A_DAY;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: ServiceDay): number {
  return new Date(midnightUtc(day)).getUTCDay();
}

export function isWeekend(day: ServiceDay): boolean {
  const number = weekday(day);
  return number === 0 || number === 6;
}

const newYork = new Intl.DateTimeFormat("en-CA", {
  timeZone: "America/New_York",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** What the clock on a New York wall shows: the only place in the repository that names the time zone. */
export function inNewYork(instant: Date): { day: ServiceDay; hour: number; minute: number } {
  const parts = Object.fromEntries(newYork.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    day: serviceDay(`${parts.year}-${parts.month}-${parts.day}`),
    hour: Number(parts.hour),
    minute: Number(parts.minute),
  };
}

/** The instant at which New York's clocks show `hour` o'clock on `day`, daylight saving included. */
export function newYorkInstant(day: ServiceDay, hour: number): Date {
  const wanted = midnightUtc(day) + hour * 3_600_000;
  const shown = inNewYork(new Date(wanted));
  const offset = midnightUtc(shown.day) + shown.hour * 3_600_000 + shown.minute * 60_000 - wanted;
  const instant = new Date(wanted - offset);
  // Within the hours of a change the offset at `wanted` may be the other side's.
  const drift = inNewYork(instant).hour - hour;
  return drift === 0 ? instant : new Date(instant.getTime() - drift * 3_600_000);
}

const long = new Intl.DateTimeFormat("en-US", {
  timeZone: "UTC",
  weekday: "long",
  month: "long",
  day: "numeric",
  year: "numeric",
});

/** `Saturday, March 14, 2026`. */
export function formatDay(day: ServiceDay): string {
  return long.format(midnightUtc(day));
}
