import { isServiceDay } from "@totetaxi/values/service-day";
import { centsOf, dollarsOf } from "../words/dollars.ts";
import type { Path } from "./card.ts";

export type LeafKind = "cents" | "percent" | "count" | "day" | "text";
export type Leaf = {
  readonly path: Path;
  readonly label: string;
  readonly kind: LeafKind;
  readonly value: string | number;
};
export type Section = { readonly title: string; readonly path: Path; readonly leaves: readonly Leaf[] };

const WHOLE = /^\d{1,5}$/;
const MOST_BASIS_POINTS = 10_000;
const MOST_CENTS = 10_000_000;
/** What is not for typing: the name is given, and money and clock are New York's. */
const FIXED = new Set(["version", "currency", "timezone", "zip"]);
const NAMES: Readonly<Record<string, string>> = {
  baseCents: "Base",
  cents: "Price",
  coiFeeCents: "COI",
  hourWindow: "A chosen hour",
  maxItems: "Most items",
  maxPoundsPerItem: "Most pounds an item",
  taxBasisPoints: "Tax, percent",
  perSurchargeAddressCents: "Each address in the surcharge zone",
  peak: "Peak",
  perItemCents: "Each item",
  perBagCents: "Each bag",
  minimumCents: "At least",
  minimumBags: "Fewest bags",
  sameDayCents: "Same day",
  suppliesAllowanceCents: "Supplies allowance",
};
/** What only holds others is not named: a peak is known by its name, an airport by its code. */
const HOLDERS = new Set(["dateSurcharges", "airports"]);

function words(key: string): string {
  const text = key
    .replace(/Cents$/, "")
    .replace(/_/g, " ")
    .replace(/([A-Z])/g, " $1")
    .toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function kindOf(key: string, value: string | number): LeafKind {
  if (typeof value === "string") return isServiceDay(value) ? "day" : "text";
  if (key === "taxBasisPoints") return "percent";
  return /cents$/i.test(key) || key === "hourWindow" ? "cents" : "count";
}

/** What is wrong with a typed amount; undefined when the card takes it. */
export function amountProblem(cents: number | undefined): string | undefined {
  if (cents === undefined) return "Dollars and cents, like 1725.00.";
  return cents > MOST_CENTS ? "At most $100,000.00." : undefined;
}

/** How somebody types such a value. */
export function typedOf(kind: LeafKind, value: string | number): string {
  return typeof value === "number" && (kind === "cents" || kind === "percent")
    ? dollarsOf(value)
    : String(value);
}

/** What was typed, as the card keeps it: integer cents, basis points; undefined for what is none. */
export function parseLeaf(kind: LeafKind, typed: string): string | number | undefined {
  const text = typed.trim();
  if (kind === "cents") {
    const amount = centsOf(text);
    return amountProblem(amount) ? undefined : amount;
  }
  if (kind === "percent") {
    // Percent with two digits and basis points are to each other as dollars and cents.
    const points = centsOf(text);
    return points !== undefined && points <= MOST_BASIS_POINTS ? points : undefined;
  }
  if (kind === "count") return WHOLE.test(text) && Number(text) > 0 ? Number(text) : undefined;
  if (kind === "day") return isServiceDay(text) ? text : undefined;
  return text === "" ? undefined : text;
}

/** The order in which a price is made; the database keeps no order of its own. */
const ORDER = ["miniMove", "organizing", "standardDelivery", "specialtyItems", "dateSurcharges", "distance"];
const TIERS = ["petite", "standard", "full"];

function inOrder(entries: [string, unknown][]): [string, unknown][] {
  const place = (key: string) => [...ORDER, ...TIERS].indexOf(key) >>> 0;
  return entries.toSorted(([one], [other]) => place(one) - place(other));
}

/** The lists of a card, which grow and shrink, are shown as lists: no part of theirs is a section of its own. */
const LISTS = new Set(["dateSurcharges.peak", "airportTransfer.airports"]);

function isList(path: Path): boolean {
  return LISTS.has(path.join(".")) || (path[0] === "specialtyItems" && path.length === 2);
}

/** The parts of a card that have something to type, in the order of a price, under their names. */
export function sectionsOf(whole: object, path: Path = [], title = ""): Section[] {
  const leaves: Leaf[] = [];
  const inner: Section[] = [];
  for (const [key, value] of inOrder(Object.entries(whole))) {
    const at = [...path, key];
    if (typeof value === "object" && value !== null) {
      if (!Array.isArray(value) && !isList(at))
        inner.push(
          ...sectionsOf(value, at, title === "" ? words(key) : `${title}, ${words(key).toLowerCase()}`),
        );
    } else if ((typeof value === "string" || typeof value === "number") && !FIXED.has(key)) {
      leaves.push({ path: at, label: NAMES[key] ?? words(key), kind: kindOf(key, value), value });
    }
  }
  return leaves.length > 0 ? [{ title: title || "Card", path, leaves }, ...inner] : inner;
}

/** A path as the comparison has it, in words: `Mini move, petite, base`. A peak is there by its own name. */
export function pathWords(path: readonly string[]): string {
  const named = path[1] === "peak" || path[1] === "airports" ? path[2] : undefined;
  return path
    .filter((key) => !HOLDERS.has(key))
    .map((key, place) => {
      if (key === named) return key;
      const name = NAMES[key] ?? words(key);
      return place === 0 ? name : name.toLowerCase();
    })
    .join(", ");
}

/** How the comparison's value is written. */
export function kindAt(path: readonly string[], value: string | number): LeafKind {
  return kindOf(path.at(-1) ?? "", value);
}
