import * as z from "zod/mini";

declare const brand: unique symbol;

/** A calendar date in New York, `YYYY-MM-DD`. Compares as a string; it is never a `Date`. */
export type ServiceDay = string & { readonly [brand]: "ServiceDay" };

const MILLISECONDS_A_DAY = 86_400_000;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const MONTHS = [
  ["January", 31],
  ["February", 28],
  ["March", 31],
  ["April", 30],
  ["May", 31],
  ["June", 30],
  ["July", 31],
  ["August", 31],
  ["September", 30],
  ["October", 31],
  ["November", 30],
  ["December", 31],
] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** The whole number that the digits from `start` up to `end` write; NaN when something else stands there. */
function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let index = start; index < end; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (MONTHS[month - 1]?.[1] ?? 0) + (leap ? 1 : 0);
}

/** True for a date that exists, in the years 0001 to 9999: 2028-02-29 does, 2027-02-29 does not. */
export function isServiceDay(text: string): text is ServiceDay {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return false;
  const year = digits(text, 0, 4);
  const day = digits(text, 8, 10);
  return year >= 1 && day >= 1 && day <= daysInMonth(year, digits(text, 5, 7));
}

/** @throws RangeError when `text` is no date of the calendar. */
export function serviceDay(text: string): ServiceDay {
  if (!isServiceDay(text)) throw new RangeError(`not a calendar date: ${text}`);
  return text;
}

/** The day as an input over the wire. */
export const ServiceDaySchema = z.pipe(
  z.string().check(z.refine(isServiceDay, "must be a date, YYYY-MM-DD")),
  z.transform(serviceDay),
);

/** Days since 1970-01-01, counted in years that begin in March, so that the leap day comes last. */
function dayNumber(day: ServiceDay): number {
  const month = digits(day, 5, 7);
  const year = digits(day, 0, 4) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digits(day, 8, 10) - 1;
  return (
    year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719_468
  );
}

function midnightUtc(day: ServiceDay): number {
  return dayNumber(day) * MILLISECONDS_A_DAY;
}

/** @throws RangeError when the result leaves the years 0001 to 9999. */
export function addDays(day: ServiceDay, days: number): ServiceDay {
  return serviceDay(new Date(midnightUtc(day) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: ServiceDay, to: ServiceDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: ServiceDay): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** `Saturday`. */
export function weekdayName(day: ServiceDay): Weekday {
  return WEEKDAYS[weekday(day)] ?? "Sunday";
}

export function isWeekend(day: ServiceDay): boolean {
  const number = weekday(day);
  return number === 0 || number === 6;
}

/** `Saturday, March 14, 2026`. */
export function formatDay(day: ServiceDay): string {
  const month = MONTHS[digits(day, 5, 7) - 1]?.[0];
  return `${weekdayName(day)}, ${month} ${digits(day, 8, 10)}, ${digits(day, 0, 4)}`;
}

/** `Saturday, March 14`: where the year is not in doubt. */
export function formatShortDay(day: ServiceDay): string {
  return formatDay(day).replace(/, \d+$/, "");
}

let format: Intl.DateTimeFormat | undefined;

/** Made when first asked: that costs a phone a tenth of a second, and a page that shows no time does without. */
function newYork(): Intl.DateTimeFormat {
  format ??= new Intl.DateTimeFormat("en-CA", {
    timeZone: "America/New_York",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  return format;
}

/** What the clock on a New York wall shows: the only place in the repository that names the time zone. */
export function inNewYork(instant: Date): { day: ServiceDay; hour: number; minute: number } {
  const parts = Object.fromEntries(
    newYork()
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return {
    day: serviceDay(`${parts.year}-${parts.month}-${parts.day}`),
    hour: Number(parts.hour),
    minute: Number(parts.minute),
  };
}

/**
 * The instant at which New York's clocks show `hour` o'clock on `day`, daylight saving included.
 * The hour that spring skips is taken as the one before it; the hour that autumn repeats as its first pass.
 */
export function newYorkInstant(day: ServiceDay, hour: number): Date {
  const wanted = midnightUtc(day) + hour * 3_600_000;
  const shown = inNewYork(new Date(wanted));
  const offset = midnightUtc(shown.day) + shown.hour * 3_600_000 + shown.minute * 60_000 - wanted;
  const instant = new Date(wanted - offset);
  // Within the hours of a change the offset at `wanted` may be the other side's.
  const drift = inNewYork(instant).hour - hour;
  return drift === 0 ? instant : new Date(instant.getTime() - drift * 3_600_000);
}
