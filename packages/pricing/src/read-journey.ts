import { isServiceDay } from "@totetaxi/values/service-day";
import { type PriceList, zoneOf } from "./price-list.ts";
import type { QuoteRequest } from "./quote-request.ts";
import { type QuoteRefusal, refuse } from "./refusal.ts";
import type { Journey } from "./trip.ts";

/** The day and the two places. Whether the day is soon enough is not judged here: that needs a clock. */
export function readJourney(list: PriceList, request: QuoteRequest): Journey | QuoteRefusal {
  const day = request.pickupDate;
  if (!isServiceDay(day)) return refuse("date_invalid", "pickupDate");
  const pickup = zoneOf(list, request.pickupZip);
  if (pickup === undefined) return refuse("zip_not_served", "pickupZip");
  const delivery = zoneOf(list, request.deliveryZip);
  if (delivery === undefined) return refuse("zip_not_served", "deliveryZip");
  return { day, pickup, delivery };
}
