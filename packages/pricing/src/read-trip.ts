import type { PriceList } from "./price-list.ts";
import type { QuoteRequest } from "./quote-request.ts";
import { readSpecialtyItem, readStandardDelivery } from "./read-delivery.ts";
import { readMiniMove } from "./read-mini-move.ts";
import { type QuoteRefusal, refuse } from "./refusal.ts";
import type { Trip } from "./trip.ts";
import { MAX_DESCRIPTION } from "./words.ts";

/**
 * Turns a loose request into a trip that we sell, or says why we do not sell it. Faults are found in the order in which
 * a customer chooses: service, what is moved, extras, window, day, places; only the first is told.
 */
export function readTrip(list: PriceList, request: QuoteRequest): Trip | QuoteRefusal {
  if (request.itemDescription && request.itemDescription.trim().length > MAX_DESCRIPTION)
    return refuse("item_description_required", "itemDescription");
  if (request.sameDay && request.channel === "online") return refuse("same_day_not_online", "sameDay");
  switch (request.service) {
    case "mini_move":
      return readMiniMove(list, request);
    case "standard_delivery":
      return readStandardDelivery(list, request);
    case "specialty_item":
      return readSpecialtyItem(list, request);
    default:
      return refuse("service_not_offered", "service");
  }
}
