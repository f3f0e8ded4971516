import type { Cents } from "@totetaxi/values/cents";
import type { PriceList } from "./price-list.ts";
import type { Trip } from "./trip.ts";

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

/** Facts and card in, lines or none out. */
export type Rule = (trip: Trip, list: PriceList) => readonly PriceLine[];

export const NO_LINES: readonly PriceLine[] = [];

/** The label of something a customer chose, which says so when it costs nothing more. */
export function chosen(label: string, cents: Cents): string {
  return cents === 0 ? `${label}, included` : label;
}
