import { specialtyItemsOf } from "@totetaxi/pricing";
import { type Cents, cents } from "@totetaxi/values/cents";
import { centsOf, dollarsOf } from "../../../words/dollars.ts";
import type { Card } from "../../card.ts";
import { amountProblem } from "../../leaves.ts";
import { isNew, openProblems, type Problems, type TypedLine } from "./lines.ts";

type Items = Card["specialtyItems"];
export type TypedItem = TypedLine<"label" | "price">;

export const ITEMS = "item";

/** An item's id is the key it has on the card: bookings name it, so a new label does not change it. */
export function typeItems(card: Card): TypedItem[] {
  return specialtyItemsOf(card).map(({ item, label, cents }) => ({
    id: item,
    label,
    price: dollarsOf(cents),
  }));
}

/** `Grand piano (upright)` is kept as `grand_piano_upright`. */
function keyOf(label: string, taken: ReadonlySet<string>): string {
  const words = label
    .normalize("NFKD")
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ["item"];
  const key = words.join("_").slice(0, 40);
  if (!taken.has(key)) return key;
  let count = 2;
  while (taken.has(`${key}_${count}`)) count += 1;
  return `${key}_${count}`;
}

/** The items as the card keeps them beside the two fees, and what is wrong with those it cannot keep. */
export function readItems(typed: readonly TypedItem[], fees: Items): { value: Items; problems: Problems } {
  const { found, about } = openProblems(ITEMS);
  const taken = new Set([...Object.keys(fees), ...typed.filter((line) => !isNew(line)).map(({ id }) => id)]);
  const labels = new Set<string>();
  const value: Record<string, { label: string; cents: Cents }> = {};
  for (const { id, ...item } of typed) {
    const label = item.label.trim();
    const price = centsOf(item.price);
    const known = label.toLowerCase();
    if (label === "") about(id, "label", "Say what it is.");
    else if (labels.has(known)) about(id, "label", "Another item is called that already.");
    about(id, "price", amountProblem(price));
    labels.add(known);
    if (price === undefined) continue;
    const key = isNew({ id }) ? keyOf(label, taken) : id;
    taken.add(key);
    value[key] = { label, cents: cents(price) };
  }
  const { coiFeeCents, sameDayCents } = fees;
  return { value: { ...value, coiFeeCents, sameDayCents }, problems: found };
}
