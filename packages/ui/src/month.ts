import { addDays, formatDay, type ServiceDay, serviceDay, weekday } from "@totetaxi/values/service-day";

/** A month of the calendar, `YYYY-MM`; compares as a string. */
export type Month = string;

export function monthOf(day: ServiceDay): Month {
  return day.slice(0, 7);
}

function firstOf(month: Month): ServiceDay {
  return serviceDay(`${month}-01`);
}

export function daysOf(month: Month): ServiceDay[] {
  const days: ServiceDay[] = [];
  for (let day = firstOf(month); monthOf(day) === month; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The month's days in weeks that begin on Sunday; undefined where another month's day would stand. */
export function weeksOf(month: Month): (ServiceDay | undefined)[][] {
  const days: (ServiceDay | undefined)[] = daysOf(month);
  for (let blanks = weekday(firstOf(month)); blanks > 0; blanks -= 1) days.unshift(undefined);
  while (days.length % 7 !== 0) days.push(undefined);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

export function monthAfter(month: Month): Month {
  return monthOf(addDays(firstOf(month), 31));
}

export function monthBefore(month: Month): Month {
  return monthOf(addDays(firstOf(month), -1));
}

/** `March 2026`. */
export function monthName(month: Month): string {
  return formatDay(firstOf(month)).replace(/^\w+, (\w+) \d+,/, "$1");
}
