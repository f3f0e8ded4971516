import { type Cents, ZERO } from "@totetaxi/values/cents";
import { addDays, type ServiceDay, weekday } from "@totetaxi/values/service-day";
import type { RateCard } from "./rate-card.ts";
import { type Service, WEEKDAYS } from "./words.ts";

/** Why a pickup day costs more, in a customer's words ("US Open Week", "Saturday"), and how much. */
export type DateSurcharge = { readonly name: string; readonly cents: Cents };

/** The date surcharges of one service: by date for the peak rules, by day of the week (0 is Sunday) for the weekend. */
type ServiceDates = {
  readonly peaks: ReadonlyMap<ServiceDay, readonly DateSurcharge[]>;
  readonly weekdays: readonly (readonly DateSurcharge[])[];
};

export type SurchargeDates = {
  /** The names of all peak rules, by their days. */
  readonly peakNames: ReadonlyMap<ServiceDay, readonly string[]>;
  readonly of: Readonly<Record<Service, ServiceDates>>;
};

type Fees = { readonly miniMoveCents: Cents; readonly standardDeliveryCents: Cents };
type FeeOf = (fees: Fees) => Cents;

const NONE: readonly never[] = [];

function daysOf({ from, to }: { from: ServiceDay; to: ServiceDay }): ServiceDay[] {
  const days = [from];
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    days.push(day);
  }
  return days;
}

function serviceDates({ peak, weekend }: RateCard["dateSurcharges"], feeOf: FeeOf): ServiceDates {
  const peaks = new Map<ServiceDay, DateSurcharge[]>();
  for (const rule of peak) {
    const cents = feeOf(rule);
    if (cents === 0) continue;
    for (const day of daysOf(rule)) peaks.set(day, [...(peaks.get(day) ?? []), { name: rule.name, cents }]);
  }
  const cents = feeOf(weekend);
  const weekdays = WEEKDAYS.map((name) =>
    cents > 0 && weekend.days.includes(name)
      ? [{ name: name.charAt(0).toUpperCase() + name.slice(1), cents }]
      : NONE,
  );
  return { peaks, weekdays };
}

function peakNames(rules: RateCard["dateSurcharges"]["peak"]): SurchargeDates["peakNames"] {
  const names = new Map<ServiceDay, readonly string[]>();
  for (const rule of rules)
    for (const day of daysOf(rule)) names.set(day, [...(names.get(day) ?? NONE), rule.name]);
  return names;
}

/** Lays out a card's date rules by day, so that a quote and the calendar look them up. */
export function surchargeDates({ dateSurcharges: rules }: RateCard): SurchargeDates {
  return {
    peakNames: peakNames(rules.peak),
    of: {
      mini_move: serviceDates(rules, (fees) => fees.miniMoveCents),
      standard_delivery: serviceDates(rules, (fees) => fees.standardDeliveryCents),
      specialty_item: serviceDates(rules, () => ZERO),
    },
  };
}

/** The peak dates that a day belongs to ("Memorial Day"), whichever services they charge; none on most days. */
export function peaksOf(list: { readonly dates: SurchargeDates }, day: ServiceDay): readonly string[] {
  return list.dates.peakNames.get(day) ?? NONE;
}

/** True on a day of any peak rule, whichever services it charges. */
export function isPeak(list: { readonly dates: SurchargeDates }, day: ServiceDay): boolean {
  return peaksOf(list, day).length > 0;
}

/**
 * What the pickup day adds for a service (domain rules, section 3, rule 2): the fees of all peak rules that charge the
 * service on that day, and only without any such rule the weekend fee. Zero fees are left out.
 */
export function dateSurcharges(
  list: { readonly dates: SurchargeDates },
  service: Service,
  day: ServiceDay,
): readonly DateSurcharge[] {
  const { peaks, weekdays } = list.dates.of[service];
  return peaks.get(day) ?? weekdays[weekday(day)] ?? NONE;
}
