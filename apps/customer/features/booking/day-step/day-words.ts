import type { DayAvailability, PlacesLeft } from "@totetaxi/contracts/availability";
import { isHourWindow, type Window } from "@totetaxi/pricing";
import { cents, formatUsd, sum } from "@totetaxi/values/cents";
import { formatDay, type ServiceDay } from "@totetaxi/values/service-day";
import { PHONE } from "../../site/office.ts";

const REASONS = {
  day_full: "full",
  day_too_soon: "too soon to book online",
  day_past: "in the past",
  day_too_far: "more than a year ahead",
  day_closed: "closed",
} as const;

const REASON_SENTENCES = {
  day_full: "is full. Please choose another day.",
  day_too_soon: `is too soon to book online. Call ${PHONE.text} and we will see what can be done.`,
  day_past: "has passed.",
  day_too_far: "is more than a year ahead; that is as far as the calendar goes.",
  day_closed: "is one of the few days on which we do not drive. Please choose another day.",
} as const;

export function refusedDayWords(day: ServiceDay, { reason }: DayAvailability): string {
  return `${formatDay(day)} ${REASON_SENTENCES[reason ?? "day_full"]}`;
}

/** `3 places left`; nothing when there are many. */
export function placesWords(places: PlacesLeft): string | undefined {
  if (places === "many") return undefined;
  if (places === 0) return "no place left";
  return places === 1 ? "1 place left" : `${places} places left`;
}

/** True when the hour has no place left on the day, though the day may have. */
export function isHourGone(facts: DayAvailability | undefined, window: Window): boolean {
  return isHourWindow(window) && facts?.windows[window] === 0;
}

/** The surcharges of one service on a day. */
export function surchargesOf(facts: DayAvailability, service: string) {
  return facts.surcharges.filter((each) => each.service === service);
}

/** Whole dollars without their zeros, for places where there is room for five characters. */
export function shortUsd(amount: number): string {
  return formatUsd(cents(amount)).replace(/\.00$/, "");
}

export function surchargeTotal(facts: DayAvailability, service: string): number {
  return sum(surchargesOf(facts, service).map((each) => cents(each.cents)));
}

/** A day as it is read aloud: whether it is open, what it adds, what is left. */
export function dayWords(facts: DayAvailability, service: string): string {
  if (!facts.open) return REASONS[facts.reason ?? "day_full"];
  const fees = surchargesOf(facts, service).map(
    ({ name, cents: fee }) => `${name} ${formatUsd(cents(fee))} more`,
  );
  const peak = facts.peaks.length > 0 && "peak date";
  return ["open", peak, ...fees, placesWords(facts.windows.morning)].filter(Boolean).join(", ");
}
