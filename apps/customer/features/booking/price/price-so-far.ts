import {
  dateSurcharges,
  type PriceList,
  type Quote,
  type QuoteRefusal,
  quote,
  zoneOf,
} from "@totetaxi/pricing";
import { addDays, type ServiceDay } from "@totetaxi/values/service-day";
import type { Draft } from "../draft/draft.ts";
import { quoteRequestOf } from "../draft/facts.ts";

/** What can still add to the price because it is not chosen yet. */
export type Unknown = "day" | "pickup" | "delivery";

export type PriceSoFar =
  | { readonly ok: true; readonly quote: Quote; readonly unknown: readonly Unknown[] }
  | { readonly ok: false; readonly refusal: QuoteRefusal };

/** A day that adds nothing to the service's price, to price a draft that has no day yet. */
function plainDay(list: PriceList, service: Draft["service"], today: ServiceDay): ServiceDay {
  let day = addDays(today, 1);
  while (service && dateSurcharges(list, service, day).length > 0) day = addDays(day, 1);
  return day;
}

/** A ZIP code that adds nothing. */
function plainZip(list: PriceList): string {
  for (const place of list.zones.values()) if (place.zone === "core") return place.zip;
  return "";
}

/**
 * The price of what is chosen by now, by the one price function. What is not known yet is put in as what adds nothing,
 * and named: the price can only rise by these, and each rise will have its line.
 */
export function priceSoFar(list: PriceList, draft: Draft, today: ServiceDay): PriceSoFar {
  const request = quoteRequestOf(draft);
  const unknown: Unknown[] = [];
  if (draft.pickupDate === undefined) {
    request.pickupDate = plainDay(list, draft.service, today);
    unknown.push("day");
  }
  if (zoneOf(list, draft.pickup.zip) === undefined) {
    request.pickupZip = plainZip(list);
    unknown.push("pickup");
  }
  if (zoneOf(list, draft.delivery.zip) === undefined) {
    request.deliveryZip = plainZip(list);
    unknown.push("delivery");
  }
  // What the items are is asked beneath their number, and changes no price.
  if (request.itemCount > 0 && !request.itemDescription) request.itemDescription = "to be described";
  const answer = quote(list, request);
  return answer.ok ? { ok: true, quote: answer, unknown } : { ok: false, refusal: answer };
}
