import type { PriceList } from "./price-list.ts";
import type { QuoteRequest } from "./quote-request.ts";
import { readJourney } from "./read-journey.ts";
import { isRefusal, type QuoteRefusal, refuse } from "./refusal.ts";
import type { Trip } from "./trip.ts";
import { isHourWindow, type Package } from "./words.ts";

function isPackage(text: string): text is Package {
  return text === "petite" || text === "standard" || text === "full";
}

function hasAny(quantities: Readonly<Record<string, number>>): boolean {
  for (const item in quantities) if (quantities[item] !== 0) return true;
  return false;
}

/** The items of a mini move are described, not counted: `itemCount` decides nothing here. */
export function readMiniMove(list: PriceList, request: QuoteRequest): Trip | QuoteRefusal {
  const { package: tier, window, coi, packing, unpacking } = request;
  if (tier === undefined || tier === null || tier === "") return refuse("package_required", "package");
  if (!isPackage(tier)) return refuse("package_not_offered", "package");
  if (hasAny(request.specialtyItems)) return refuse("specialty_items_not_offered", "specialtyItems");
  if (request.sameDay)
    return refuse(request.channel === "online" ? "same_day_not_online" : "same_day_not_offered", "sameDay");
  if (tier === "petite") {
    if (window !== "morning" && window !== "no_preference") return refuse("window_not_offered", "window");
    const journey = readJourney(list, request);
    if (isRefusal(journey)) return journey;
    return { service: "mini_move", journey, coi, package: tier, window, packing, unpacking };
  }
  if (window !== "morning" && !isHourWindow(window)) return refuse("window_not_offered", "window");
  const journey = readJourney(list, request);
  if (isRefusal(journey)) return journey;
  return { service: "mini_move", journey, coi, package: tier, window, packing, unpacking };
}
