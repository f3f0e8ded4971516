import type { PriceList } from "./price-list.ts";
import type { QuoteRequest } from "./quote-request.ts";
import { readCargo, readSpecialtyCargo } from "./read-cargo.ts";
import { readJourney } from "./read-journey.ts";
import { isRefusal, type QuoteRefusal, refuse } from "./refusal.ts";
import type { Trip } from "./trip.ts";

/** What no delivery has, organizing and a choice of window, and what only staff may give it: the same day. */
function refuseExtras({
  packing,
  unpacking,
  window,
  sameDay,
  channel,
}: QuoteRequest): QuoteRefusal | undefined {
  if (packing) return refuse("organizing_not_offered", "packing");
  if (unpacking) return refuse("organizing_not_offered", "unpacking");
  if (window !== "morning") return refuse("window_not_offered", "window");
  return sameDay && channel === "online" ? refuse("same_day_not_online", "sameDay") : undefined;
}

export function readStandardDelivery(list: PriceList, request: QuoteRequest): Trip | QuoteRefusal {
  const cargo = readCargo(list, request);
  if (isRefusal(cargo)) return cargo;
  const refused = refuseExtras(request);
  if (refused !== undefined) return refused;
  const journey = readJourney(list, request);
  if (isRefusal(journey)) return journey;
  const { coi, sameDay } = request;
  return { service: "standard_delivery", journey, coi, window: "morning", sameDay, cargo };
}

export function readSpecialtyItem(list: PriceList, request: QuoteRequest): Trip | QuoteRefusal {
  const cargo = readSpecialtyCargo(list, request);
  if (isRefusal(cargo)) return cargo;
  const refused = refuseExtras(request);
  if (refused !== undefined) return refused;
  const journey = readJourney(list, request);
  if (isRefusal(journey)) return journey;
  const { coi, sameDay } = request;
  return { service: "specialty_item", journey, coi, window: "morning", sameDay, cargo };
}
