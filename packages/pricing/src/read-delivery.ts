import type { PriceList } from "./price-list.ts";
import type { QuoteRequest } from "./quote-request.ts";
import { readCargo, readSpecialtyCargo } from "./read-cargo.ts";
import { readJourney } from "./read-journey.ts";
import { isRefusal, type QuoteRefusal, refuse } from "./refusal.ts";
import type { Trip } from "./trip.ts";

/** What mini moves alone have: organizing and a choice of window. */
function findMoveOptions({ packing, unpacking, window }: QuoteRequest): QuoteRefusal | undefined {
  if (packing) return refuse("organizing_not_offered", "packing");
  if (unpacking) return refuse("organizing_not_offered", "unpacking");
  return window === "morning" ? undefined : refuse("window_not_offered", "window");
}

export function readStandardDelivery(list: PriceList, request: QuoteRequest): Trip | QuoteRefusal {
  const cargo = readCargo(list, request);
  if (isRefusal(cargo)) return cargo;
  const refused = findMoveOptions(request);
  if (refused !== undefined) return refused;
  const journey = readJourney(list, request);
  if (isRefusal(journey)) return journey;
  const { coi, sameDay } = request;
  return { service: "standard_delivery", journey, coi, window: "morning", sameDay, cargo };
}

export function readSpecialtyItem(list: PriceList, request: QuoteRequest): Trip | QuoteRefusal {
  const cargo = readSpecialtyCargo(list, request);
  if (isRefusal(cargo)) return cargo;
  const refused = findMoveOptions(request);
  if (refused !== undefined) return refused;
  const journey = readJourney(list, request);
  if (isRefusal(journey)) return journey;
  const { coi, sameDay } = request;
  return { service: "specialty_item", journey, coi, window: "morning", sameDay, cargo };
}
