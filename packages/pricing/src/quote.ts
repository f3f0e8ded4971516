import { add, type Cents, cents, ZERO } from "@totetaxi/values/cents";
import type { PriceComponents, PriceLine, Rule } from "./price-line.ts";
import type { PriceList } from "./price-list.ts";
import type { QuoteRequest } from "./quote-request.ts";
import { readTrip } from "./read-trip.ts";
import { isRefusal, type QuoteRefusal } from "./refusal.ts";
import type { Trip } from "./trip.ts";

/** A price with its lines: the components are the sums of their lines, the total the sum of the components. */
export type Quote = { readonly ok: true } & PriceComponents & {
    readonly totalCents: Cents;
    readonly rateCard: string;
    readonly lines: readonly PriceLine[];
  };

export type QuoteAnswer = Quote | QuoteRefusal;

/** Adds the lines of one component to `lines` and gives their sum. */
function collect(rules: readonly Rule[], trip: Trip, lines: PriceLine[]): Cents {
  let component = ZERO;
  for (const rule of rules) {
    for (const line of rule(trip)) {
      lines.push(line);
      component = add(component, line.cents);
    }
  }
  return component;
}

/** The price of a trip that can be sold. */
export function quoteTrip(list: PriceList, trip: Trip): Quote {
  const { rules, card } = list;
  const lines: PriceLine[] = [];
  const basePriceCents = collect(rules.basePriceCents, trip, lines);
  const surchargeCents = collect(rules.surchargeCents, trip, lines);
  const sameDayCents = collect(rules.sameDayCents, trip, lines);
  const coiFeeCents = collect(rules.coiFeeCents, trip, lines);
  const organizingTotalCents = collect(rules.organizingTotalCents, trip, lines);
  const organizingTaxCents = collect(rules.organizingTaxCents, trip, lines);
  const geographicSurchargeCents = collect(rules.geographicSurchargeCents, trip, lines);
  const timeWindowSurchargeCents = collect(rules.timeWindowSurchargeCents, trip, lines);
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
    rateCard: card.version,
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
