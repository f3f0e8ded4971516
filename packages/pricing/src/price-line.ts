import type { Cents } from "@totetaxi/values/cents";
import type { RateCard } from "./rate-card.ts";
import type { Trip } from "./trip.ts";
import { PACKAGE_NAMES, type Package } from "./words.ts";

/** The rules that make lines, one file each in `rules/`. */
export type RuleName =
  | "mini_move"
  | "standard_delivery"
  | "specialty_item"
  | "date_surcharge"
  | "same_day"
  | "coi"
  | "packing"
  | "unpacking"
  | "organizing_tax"
  | "distance"
  | "hour_window";

/** A line of the price: the rule that made it, what a customer reads, the fact that triggered it, and the amount. */
export type PriceLine = {
  readonly rule: RuleName;
  readonly label: string;
  readonly because: string;
  readonly cents: Cents;
};

/** The parts of a price that keep a column each (domain rules, section 3), without their total. */
export type PriceComponents = {
  readonly basePriceCents: Cents;
  readonly surchargeCents: Cents;
  readonly sameDayCents: Cents;
  readonly coiFeeCents: Cents;
  readonly organizingTotalCents: Cents;
  readonly organizingTaxCents: Cents;
  readonly geographicSurchargeCents: Cents;
  readonly timeWindowSurchargeCents: Cents;
  readonly discountCents: Cents;
};

/** Facts in, lines or none out. */
export type Rule = (trip: Trip) => readonly PriceLine[];

/** Reads a card once and writes down what can be written ahead, since a price is asked for on every keystroke. */
export type RuleOf = (card: RateCard) => Rule;

export const NO_LINES: readonly PriceLine[] = [];

/** The label of something a customer chose, which says so when it costs nothing more. */
export function chosen(label: string, cents: Cents): string {
  return cents === 0 ? `${label}, included` : label;
}

/** One value for each package of a mini move. */
export function byPackage<T>(of: (tier: Package, name: string) => T): Readonly<Record<Package, T>> {
  return {
    petite: of("petite", PACKAGE_NAMES.petite),
    standard: of("standard", PACKAGE_NAMES.standard),
    full: of("full", PACKAGE_NAMES.full),
  };
}
