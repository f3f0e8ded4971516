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

const WHOLE = /^\d{1,6}$/;
const MOST_BASIS_POINTS = 10_000;
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
};

function words(key: string | number): string {
  const text = String(key)
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

/** How somebody types such a value. */
export function typedOf(kind: LeafKind, value: string | number): string {
  return typeof value === "number" && (kind === "cents" || kind === "percent")
    ? dollarsOf(value)
    : String(value);
}

/** What was typed, as the card keeps it: integer cents, basis points; undefined for what is none. */
export function parseLeaf(kind: LeafKind, typed: string): string | number | undefined {
  const text = typed.trim();
  if (kind === "cents") return centsOf(text);
  if (kind === "percent") {
    // Percent with two digits and basis points are to each other as dollars and cents.
    const points = centsOf(text);
    return points !== undefined && points <= MOST_BASIS_POINTS ? points : undefined;
  }
  if (kind === "count") return WHOLE.test(text) && Number(text) > 0 ? Number(text) : undefined;
  if (kind === "day") return isServiceDay(text) ? text : undefined;
  return text === "" ? undefined : text;
}

/** What a part of a card is called: a peak by its name, an item by its label. */
function partName(key: string | number, value: object): string {
  const name: unknown = Reflect.get(value, "name") ?? Reflect.get(value, "label");
  return typeof name === "string" ? name : words(key).toLowerCase();
}

/** The order in which a price is made; the database keeps no order of its own. */
const ORDER = ["miniMove", "organizing", "standardDelivery", "specialtyItems", "dateSurcharges", "distance"];
const TIERS = ["petite", "standard", "full"];

function inOrder(entries: [string, unknown][]): [string, unknown][] {
  const place = (key: string) => [...ORDER, ...TIERS].indexOf(key) >>> 0;
  return entries.toSorted(([one], [other]) => place(one) - place(other));
}

/** The parts of a card that have something to type, in the order of a price, under their names. */
export function sectionsOf(whole: object, path: Path = [], title = ""): Section[] {
  const leaves: Leaf[] = [];
  const inner: Section[] = [];
  for (const [key, value] of inOrder(Object.entries(whole))) {
    const at = Array.isArray(whole) ? Number(key) : key;
    if (typeof value === "object" && value !== null) {
      const name = partName(at, value);
      inner.push(...sectionsOf(value, [...path, at], title === "" ? words(at) : `${title}, ${name}`));
    } else if (
      (typeof value === "string" || typeof value === "number") &&
      typeof at === "string" &&
      !FIXED.has(at)
    ) {
      leaves.push({ path: [...path, at], label: NAMES[at] ?? words(at), kind: kindOf(at, value), value });
    }
  }
  return leaves.length > 0 ? [{ title: title || "Card", path, leaves }, ...inner] : inner;
}

/** A path as the comparison names it: `miniMove.petite.baseCents`, in words. */
export function pathWords(path: string): string {
  const keys = path.split(".");
  return keys
    .map((key, index) => NAMES[key] ?? (index === 0 ? words(key) : words(key).toLowerCase()))
    .join(", ");
}

/** Whether the comparison's value is money. */
export function isMoney(path: string): boolean {
  return /cents$|hourWindow$/i.test(path);
}
