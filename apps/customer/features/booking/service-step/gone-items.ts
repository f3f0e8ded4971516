import type { PriceList } from "@totetaxi/pricing";
import type { Draft } from "../draft/draft.ts";

/** An item that was chosen from an earlier price list and is not on this one. `name` is all that is left of it. */
export type GoneItem = { readonly item: string; readonly name: string };

/** What an earlier trip or a kept draft brought along that cannot be priced any more. */
export function goneItems(list: PriceList, { specialtyItems }: Pick<Draft, "specialtyItems">): GoneItem[] {
  return Object.entries(specialtyItems)
    .filter(([item, quantity]) => quantity > 0 && !list.specialtyItems.has(item))
    .map(([item]) => {
      const words = item.replaceAll("_", " ");
      return { item, name: words.charAt(0).toUpperCase() + words.slice(1) };
    });
}

/** What is said of such items until they are removed. */
export function goneWords(items: readonly GoneItem[]): string {
  const names = items.map(({ name }) => name).join(", ");
  return items.length === 1
    ? `${names} is no longer on our price list. Remove it to go on.`
    : `${names} are no longer on our price list. Remove them to go on.`;
}
