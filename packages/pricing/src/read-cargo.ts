import type { PriceList } from "./price-list.ts";
import type { QuoteRequest, QuoteRequestField } from "./quote-request.ts";
import { type QuoteRefusal, refuse } from "./refusal.ts";
import type { Cargo, ChosenItem, SpecialtyCargo } from "./trip.ts";

/**
 * The specialty items of which there is at least one; a quantity of zero chooses nothing, whatever its name.
 * Undefined when one of them is not on the card.
 */
function readChosen(list: PriceList, { specialtyItems }: QuoteRequest): readonly ChosenItem[] | undefined {
  const chosen: ChosenItem[] = [];
  for (const name in specialtyItems) {
    const quantity = specialtyItems[name] ?? 0;
    if (quantity === 0) continue;
    const item = list.specialtyItems.get(name);
    if (item === undefined) return undefined;
    chosen.push({ item, quantity });
  }
  return chosen;
}

function onlySpecialty(
  chosen: readonly ChosenItem[],
  field: QuoteRequestField,
): SpecialtyCargo | QuoteRefusal {
  const [first, ...others] = chosen;
  return first === undefined
    ? refuse("nothing_to_move", field)
    : { items: undefined, specialtyItems: [first, ...others] };
}

/** What a specialty item service carries: specialty items and nothing else. */
export function readSpecialtyCargo(list: PriceList, request: QuoteRequest): SpecialtyCargo | QuoteRefusal {
  if (request.itemCount > 0) return refuse("items_not_offered", "itemCount");
  const chosen = readChosen(list, request);
  if (chosen === undefined) return refuse("specialty_item_unknown", "specialtyItems");
  return onlySpecialty(chosen, "specialtyItems");
}

/** What a standard delivery carries: counted items that are described, specialty items, or both. */
export function readCargo(list: PriceList, request: QuoteRequest): Cargo | QuoteRefusal {
  const { itemCount: count, itemDescription } = request;
  const chosen = readChosen(list, request);
  if (chosen === undefined) return refuse("specialty_item_unknown", "specialtyItems");
  if (count === 0) return onlySpecialty(chosen, "itemCount");
  const description = (itemDescription ?? "").trim();
  if (description === "") return refuse("item_description_required", "itemDescription");
  return { items: { count, description }, specialtyItems: chosen };
}
