import type { PriceList } from "./price-list.ts";
import type { QuoteRequest } from "./quote-request.ts";
import { readDelivery } from "./read-delivery.ts";
import { readMiniMove } from "./read-mini-move.ts";
import { type QuoteRefusal, refuse } from "./refusal.ts";
import type { Trip } from "./trip.ts";

/**
 * Turns a loose request into a trip that we sell, or says why we do not sell it. Faults are found in the order in which
 * a customer chooses: service, what is moved, extras, window and day, places; only the first is told.
 */
export function readTrip(list: PriceList, request: QuoteRequest): Trip | QuoteRefusal {
  const { service } = request;
  if (service !== "mini_move" && service !== "standard_delivery" && service !== "specialty_item")
    return refuse("service_not_offered", "service");
  if (request.sameDay && request.channel === "online") return refuse("same_day_not_online", "sameDay");
  return service === "mini_move" ? readMiniMove(list, request) : readDelivery(service, list, request);
}
