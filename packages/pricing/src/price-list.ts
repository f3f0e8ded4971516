import { type Cents, formatUsd } from "@totetaxi/values/cents";
import { parseZip } from "@totetaxi/values/zip";
import { type SurchargeDates, surchargeDates } from "./date-surcharges.ts";
import type { RateCard } from "./rate-card.ts";
import { type CompiledRules, rulesOf } from "./rules/index.ts";
import type { ServiceArea, Zone } from "./service-area.ts";

/** A ZIP code that we drive to. `label` is what a customer reads: "Montauk (11954)". */
export type ServedPlace = {
  readonly zip: string;
  readonly zone: Zone;
  readonly area: string;
  readonly place?: string;
  readonly label: string;
};

/** An item of the card's open list. */
export type SpecialtyItem = {
  readonly item: string;
  readonly label: string;
  readonly cents: Cents;
  /** The same amount as a customer reads it. */
  readonly price: string;
};

/** One rate card and the served area, indexed once so that a quote only looks things up. */
export type PriceList = {
  readonly card: RateCard;
  readonly zones: ReadonlyMap<string, ServedPlace>;
  readonly specialtyItems: ReadonlyMap<string, SpecialtyItem>;
  readonly dates: SurchargeDates;
  readonly rules: CompiledRules;
};

/** "Essex County, NJ" for essex_county_nj. */
function areaName(area: string): string {
  const words = area.split("_").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const state = /_(?:nj|ct)$/.test(area) ? words.pop()?.toUpperCase() : undefined;
  return state === undefined ? words.join(" ") : `${words.join(" ")}, ${state}`;
}

function zonesOf(served: ServiceArea): Map<string, ServedPlace> {
  const zones = new Map<string, ServedPlace>();
  for (const { area, zone, zips, places } of served.areas) {
    for (const zip of zips) {
      const place = places?.[zip];
      const label = `${place ?? areaName(area)} (${zip})`;
      zones.set(zip, place === undefined ? { zip, zone, area, label } : { zip, zone, area, place, label });
    }
  }
  return zones;
}

/** The specialty items of a card, in the card's order, without the fees that stand beside them. */
export function specialtyItemsOf(card: RateCard): SpecialtyItem[] {
  return Object.entries(card.specialtyItems).flatMap(([item, entry]) =>
    typeof entry === "number"
      ? []
      : [{ item, label: entry.label, cents: entry.cents, price: formatUsd(entry.cents) }],
  );
}

/** Compiles a card and the served area. Pure; keep the result and quote with it as often as you like. */
export function priceList(card: RateCard, area: ServiceArea): PriceList {
  return {
    card,
    zones: zonesOf(area),
    specialtyItems: new Map(specialtyItemsOf(card).map((entry) => [entry.item, entry])),
    dates: surchargeDates(card),
    rules: rulesOf(card),
  };
}

/** Where a ZIP (or ZIP+4) lies; undefined when we do not serve it. */
export function zoneOf(list: PriceList, zip: string): ServedPlace | undefined {
  const served = list.zones.get(zip);
  if (served !== undefined) return served;
  const parsed = parseZip(zip);
  return parsed === undefined ? undefined : list.zones.get(parsed);
}
