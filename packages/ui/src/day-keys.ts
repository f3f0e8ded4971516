import { addDays, type ServiceDay, weekday } from "@totetaxi/values/service-day";

/** The Sunday with which a day's week begins. */
export function weekStart(day: ServiceDay): ServiceDay {
  return addDays(day, -weekday(day));
}

/** Where a key leads from a day in a grid of weeks: a day or a week on, or to an end of the week. */
export function dayBeside(key: string, day: ServiceDay): ServiceDay | undefined {
  switch (key) {
    case "ArrowLeft":
      return addDays(day, -1);
    case "ArrowRight":
      return addDays(day, 1);
    case "ArrowUp":
      return addDays(day, -7);
    case "ArrowDown":
      return addDays(day, 7);
    case "Home":
      return weekStart(day);
    case "End":
      return addDays(weekStart(day), 6);
    default:
      return undefined;
  }
}
