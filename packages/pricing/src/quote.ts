import { add, type Cents, cents, ZERO } from "@totetaxi/values/cents";
import type { PriceComponents, PriceLine, Rule } from "./price-line.ts";
import type { PriceList } from "./price-list.ts";
import type { QuoteRequest } from "./quote-request.ts";
import { readTrip } from "./read-trip.ts";
import { isRefusal, type QuoteRefusal } from "./refusal.ts";
import { RULES } from "./rules/index.ts";
import type { Trip } from "./trip.ts";

/** A price with its lines: the components are the sums of their lines, the total the sum of the components. */
export type Quote = { readonly ok: true } & PriceComponents & {
    readonly totalCents: Cents;
    readonly rateCard: string;
    readonly lines: readonly PriceLine[];
  };

export type QuoteAnswer = Quote | QuoteRefusal;

/** Adds the lines of one component to `lines` and gives their sum. */
function collect(rules: readonly Rule[], trip: Trip, list: PriceList, lines: PriceLine[]): Cents {
  let component = ZERO;
  for (const rule of rules) {
    for (const line of rule(trip, list)) {
      lines.push(line);
      component = add(component, line.cents);
    }
  }
  return component;
}

/** The price of a trip that can be sold. */
export function quoteTrip(list: PriceList, trip: Trip): Quote {
  const lines: PriceLine[] = [];
  const basePriceCents = collect(RULES.basePriceCents, trip, list, lines);
  const surchargeCents = collect(RULES.surchargeCents, trip, list, lines);
  const sameDayCents = collect(RULES.sameDayCents, trip, list, lines);
  const coiFeeCents = collect(RULES.coiFeeCents, trip, list, lines);
  const organizingTotalCents = collect(RULES.organizingTotalCents, trip, list, lines);
  const organizingTaxCents = collect(RULES.organizingTaxCents, trip, list, lines);
  const geographicSurchargeCents = collect(RULES.geographicSurchargeCents, trip, list, lines);
  const timeWindowSurchargeCents = collect(RULES.timeWindowSurchargeCents, trip, list, lines);
  const totalCents = cents(
    basePriceCents +
      surchargeCents +
      sameDayCents +
      coiFeeCents +
      organizingTotalCents +
      organizingTaxCents +
      geographicSurchargeCents +
      timeWindowSurchargeCents,
  );
  return {
    ok: true,
    basePriceCents,
    surchargeCents,
    sameDayCents,
    coiFeeCents,
    organizingTotalCents,
    organizingTaxCents,
    geographicSurchargeCents,
    timeWindowSurchargeCents,
    discountCents: ZERO,
    totalCents,
    rateCard: list.card.version,
    lines,
  };
}

/**
 * The price of a request with its lines, or the reason why there is none: the one function behind the price shown while
 * choosing, the booking and the charge (domain rules, sections 3 and 9). Pure; never throws on a parsed request.
 */
export function quote(list: PriceList, request: QuoteRequest): QuoteAnswer {
  const trip = readTrip(list, request);
  return isRefusal(trip) ? trip : quoteTrip(list, trip);
}
