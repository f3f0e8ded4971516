import type { PriceList } from "./price-list.ts";
import type { QuoteRequest } from "./quote-request.ts";
import { readSpecialtyItem, readStandardDelivery } from "./read-delivery.ts";
import { readMiniMove } from "./read-mini-move.ts";
import { type QuoteRefusal, refuse } from "./refusal.ts";
import type { Trip } from "./trip.ts";
import { MAX_DESCRIPTION, type Service } from "./words.ts";

type Reader = (list: PriceList, request: QuoteRequest) => Trip | QuoteRefusal;

const READERS = new Map<string, Reader>(
  Object.entries({
    mini_move: readMiniMove,
    standard_delivery: readStandardDelivery,
    specialty_item: readSpecialtyItem,
  } satisfies Record<Service, Reader>),
);

/**
 * Turns a loose request into a trip that we sell, or says why we do not sell it. Faults are found in the order in which
 * a customer chooses: service, what is moved, extras and time, places; only the first is told.
 */
export function readTrip(list: PriceList, request: QuoteRequest): Trip | QuoteRefusal {
  const reader = READERS.get(request.service);
  if (reader === undefined) return refuse("service_not_offered", "service");
  const { itemDescription } = request;
  if (itemDescription && itemDescription.trim().length > MAX_DESCRIPTION)
    return refuse("item_description_required", "itemDescription");
  return reader(list, request);
}
