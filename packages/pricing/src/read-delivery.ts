import type { PriceList } from "./price-list.ts";
import type { QuoteRequest } from "./quote-request.ts";
import { readJourney } from "./read-journey.ts";
import { isRefusal, type QuoteRefusal, refuse } from "./refusal.ts";
import type { ChosenItem, CountedItems, Trip } from "./trip.ts";
import { MAX_DESCRIPTION } from "./words.ts";

type Chosen = readonly ChosenItem[];

function isSome(chosen: Chosen): chosen is readonly [ChosenItem, ...ChosenItem[]] {
  return chosen.length > 0;
}

/** The specialty items of which there is at least one; a quantity of zero chooses nothing, whatever its name. */
function readSpecialtyItems(list: PriceList, request: QuoteRequest): Chosen | QuoteRefusal {
  const chosen: ChosenItem[] = [];
  for (const [name, quantity] of Object.entries(request.specialtyItems)) {
    if (quantity === 0) continue;
    const item = list.specialtyItems.get(name);
    if (item === undefined) return refuse("specialty_item_unknown", "specialtyItems");
    chosen.push({ item, quantity });
  }
  return chosen;
}

/** The counted items of a standard delivery with their description; undefined when there is none. */
function readItems({
  itemCount: count,
  itemDescription,
}: QuoteRequest): CountedItems | undefined | QuoteRefusal {
  const description = (itemDescription ?? "").trim();
  const tooLong = description.length > MAX_DESCRIPTION;
  if (count === 0) return tooLong ? refuse("item_description_too_long", "itemDescription") : undefined;
  return description === "" || tooLong
    ? refuse("item_description_required", "itemDescription")
    : { count, description };
}

export function readDelivery(
  service: "standard_delivery" | "specialty_item",
  list: PriceList,
  request: QuoteRequest,
): Trip | QuoteRefusal {
  const { sameDay, coi } = request;
  if (request.packing) return refuse("organizing_not_offered", "packing");
  if (request.unpacking) return refuse("organizing_not_offered", "unpacking");
  if (service === "specialty_item" && request.itemCount > 0) return refuse("items_not_offered", "itemCount");
  const specialtyItems = readSpecialtyItems(list, request);
  if (isRefusal(specialtyItems)) return specialtyItems;
  const items = readItems(request);
  if (isRefusal(items)) return items;
  if (request.window !== "morning") return refuse("window_not_offered", "window");
  const journey = readJourney(list, request);
  if (isRefusal(journey)) return journey;
  const window = "morning";
  if (service === "standard_delivery" && items !== undefined)
    return { service, journey, window, coi, sameDay, items, specialtyItems };
  if (!isSome(specialtyItems))
    return refuse("nothing_to_move", service === "specialty_item" ? "specialtyItems" : "itemCount");
  return service === "specialty_item"
    ? { service, journey, window, coi, sameDay, specialtyItems }
    : { service, journey, window, coi, sameDay, items: undefined, specialtyItems };
}
