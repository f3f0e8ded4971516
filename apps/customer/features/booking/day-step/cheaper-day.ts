import type { DayAvailability } from "@totetaxi/contracts/availability";
import { addDays, type ServiceDay } from "@totetaxi/values/service-day";
import { surchargeTotal } from "./day-words.ts";

export type CheaperDay = { readonly day: ServiceDay; readonly savesCents: number; readonly words: string };

const WORDS = new Map([
  [-1, "One day earlier"],
  [1, "One day later"],
  [-2, "Two days earlier"],
  [2, "Two days later"],
  [-3, "Three days earlier"],
  [3, "Three days later"],
]);

/** The nearest open day, at most three days away, that costs less than the chosen one. */
export function cheaperDay(
  days: ReadonlyMap<ServiceDay, DayAvailability>,
  chosen: ServiceDay,
  service: string,
): CheaperDay | undefined {
  const facts = days.get(chosen);
  if (!facts) return undefined;
  for (const [distance, words] of WORDS) {
    const day = addDays(chosen, distance);
    const other = days.get(day);
    if (!other?.open) continue;
    const savesCents = surchargeTotal(facts, service) - surchargeTotal(other, service);
    if (savesCents > 0) return { day, savesCents, words };
  }
  return undefined;
}
