import type { DaySheet } from "@totetaxi/contracts/staff/today";
import { plainWords } from "../words/state-words.ts";

type Stop = DaySheet["stops"][number];

/** What is carried and done at a stop, a line each. */
export function carryWords({
  itemCount,
  itemDescription,
  specialtyItems,
  packing,
  unpacking,
}: Stop): string[] {
  const items =
    itemCount === 0 ? [] : [`${itemCount} ${itemCount === 1 ? "item" : "items"}: ${itemDescription}`];
  const special = Object.entries(specialtyItems)
    .filter(([, quantity]) => quantity > 0)
    .map(([item, quantity]) => `${quantity} × ${plainWords(item).toLowerCase()}`);
  const organizing = [packing && "packing", unpacking && "unpacking"].filter(Boolean);
  return [
    ...items,
    ...(itemCount === 0 && itemDescription ? [itemDescription] : []),
    ...special,
    ...(organizing.length === 0 ? [] : [`With ${organizing.join(" and ")}`]),
  ];
}
