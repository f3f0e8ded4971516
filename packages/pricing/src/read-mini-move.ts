import type { PriceList } from "./price-list.ts";
import type { QuoteRequest } from "./quote-request.ts";
import { readJourney } from "./read-journey.ts";
import { isRefusal, type QuoteRefusal, refuse } from "./refusal.ts";
import type { Trip } from "./trip.ts";
import { type HourWindow, MAX_DESCRIPTION, type Package } from "./words.ts";

function isPackage(text: string): text is Package {
  return text === "petite" || text === "standard" || text === "full";
}

function isHourWindow(text: string): text is HourWindow {
  return text === "hour_8" || text === "hour_9" || text === "hour_10";
}

/** Items of a mini move are described, not counted: `itemCount` and `itemDescription` never decide anything. */
export function readMiniMove(list: PriceList, request: QuoteRequest): Trip | QuoteRefusal {
  const { package: tier, window, coi, packing, unpacking } = request;
  if (tier == null || tier === "") return refuse("package_required", "package");
  if (!isPackage(tier)) return refuse("package_not_offered", "package");
  for (const item in request.specialtyItems)
    if (request.specialtyItems[item] !== 0) return refuse("specialty_items_not_offered", "specialtyItems");
  if ((request.itemDescription ?? "").length > MAX_DESCRIPTION)
    return refuse("item_description_too_long", "itemDescription");
  if (request.sameDay) return refuse("same_day_not_offered", "sameDay");
  const journey = readJourney(list, request);
  if (isRefusal(journey)) return journey;
  const service = "mini_move";
  if (tier === "petite") {
    return window === "morning" || window === "no_preference"
      ? { service, journey, package: tier, window, coi, packing, unpacking }
      : refuse("window_not_offered", "window");
  }
  return window === "morning" || isHourWindow(window)
    ? { service, journey, package: tier, window, coi, packing, unpacking }
    : refuse("window_not_offered", "window");
}
