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
  readonly peakDays: ReadonlySet<ServiceDay>;
  readonly of: Readonly<Record<Service, ServiceDates>>;
};

type Fees = { readonly miniMoveCents: Cents; readonly standardDeliveryCents: Cents };
type FeeOf = (fees: Fees) => Cents;

const NONE: readonly DateSurcharge[] = [];

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

/** Lays out a card's date rules by day, so that a quote and the calendar look them up. */
export function surchargeDates({ dateSurcharges: rules }: RateCard): SurchargeDates {
  return {
    peakDays: new Set(rules.peak.flatMap(daysOf)),
    of: {
      mini_move: serviceDates(rules, (fees) => fees.miniMoveCents),
      standard_delivery: serviceDates(rules, (fees) => fees.standardDeliveryCents),
      specialty_item: serviceDates(rules, () => ZERO),
    },
  };
}

/** True on a day of any peak rule, whichever services it charges. */
export function isPeak(list: { readonly dates: SurchargeDates }, day: ServiceDay): boolean {
  return list.dates.peakDays.has(day);
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
