import { dayBeside, weekStart } from "@totetaxi/ui/day-keys";
import { monthOf } from "@totetaxi/ui/month";
import { addDays, type ServiceDay, serviceDay } from "@totetaxi/values/service-day";

export const VIEWS = ["month", "week", "day"] as const;
export type View = (typeof VIEWS)[number];

function firstOf(day: ServiceDay): ServiceDay {
  return serviceDay(`${monthOf(day)}-01`);
}

function lastOf(day: ServiceDay): ServiceDay {
  return addDays(firstOf(addDays(firstOf(day), 31)), -1);
}

/** The days that a view shows, whole weeks from Sunday for all but a single day. */
export function spanOf(view: View, day: ServiceDay): { from: ServiceDay; to: ServiceDay } {
  if (view === "day") return { from: day, to: day };
  if (view === "week") return { from: weekStart(day), to: addDays(weekStart(day), 6) };
  return { from: weekStart(firstOf(day)), to: addDays(weekStart(lastOf(day)), 6) };
}

/** The same date of another month, or its last where it has none. */
export function monthsLater(day: ServiceDay, months: 1 | -1): ServiceDay {
  const other = months === 1 ? addDays(lastOf(day), 1) : addDays(firstOf(day), -1);
  const wanted = `${monthOf(other)}-${day.slice(8)}`;
  return wanted > lastOf(other) ? lastOf(other) : serviceDay(wanted);
}

/** Where "before" and "next" lead. */
export function stepOf(view: View, day: ServiceDay, by: 1 | -1): ServiceDay {
  if (view === "month") return monthsLater(day, by);
  return addDays(day, view === "week" ? 7 * by : by);
}

/** Where a key leads from a day of the grid. */
export function dayAfterKey(key: string, day: ServiceDay): ServiceDay | undefined {
  if (key === "PageUp") return monthsLater(day, -1);
  if (key === "PageDown") return monthsLater(day, 1);
  return dayBeside(key, day);
}
