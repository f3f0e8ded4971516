import { WEEKDAYS } from "@totetaxi/pricing";
import { type Card, type Path, withValue } from "../card.ts";
import { type Leaf, parseLeaf, sectionsOf, typedOf } from "../leaves.ts";
import { readAirports, type TypedAirport, typeAirports } from "./lists/airports.ts";
import { readItems, type TypedItem, typeItems } from "./lists/items.ts";
import type { Problems } from "./lists/lines.ts";
import { readPeaks, type TypedPeak, typePeaks } from "./lists/peaks.ts";

export type Weekend = Card["dateSurcharges"]["weekend"]["days"];

/** A card while it is written: everything as somebody types it, right or not. */
export type TypedCard = {
  readonly values: Readonly<Record<string, string>>;
  readonly weekend: Weekend;
  readonly peaks: readonly TypedPeak[];
  readonly items: readonly TypedItem[];
  readonly airports: readonly TypedAirport[];
};

const WORDS = {
  cents: "Dollars and cents, like 1725.00.",
  percent: "Percent, like 8.75.",
  count: "A whole number above 0.",
  day: "A day.",
  text: "This may not be empty.",
} as const;

function leavesOf(card: Card): Leaf[] {
  return sectionsOf(card).flatMap(({ leaves }) => leaves);
}

/** The week as people see a weekend: Saturday and Sunday stand at its end. */
export const WEEK = [...WEEKDAYS.slice(1), ...WEEKDAYS.slice(0, 1)];

function weekendOf(days: Weekend): Weekend {
  return WEEK.filter((day) => days.includes(day));
}

/** The id of the field of a value; its problem goes by it. */
export function valueField(path: Path): string {
  return `card-${path.join("-")}`;
}

export function typeCard(card: Card): TypedCard {
  return {
    values: Object.fromEntries(
      leavesOf(card).map(({ path, kind, value }) => [valueField(path), typedOf(kind, value)]),
    ),
    weekend: weekendOf(card.dateSurcharges.weekend.days),
    peaks: typePeaks(card.dateSurcharges.peak),
    items: typeItems(card),
    airports: typeAirports(card.airportTransfer.airports),
  };
}

function readValues(base: Card, values: TypedCard["values"]): { card: Card; problems: Problems } {
  const problems = new Map<string, string>();
  let card = base;
  for (const { path, kind } of leavesOf(base)) {
    const field = valueField(path);
    const typed = values[field] ?? "";
    const value = parseLeaf(kind, typed);
    if (value !== undefined) card = withValue(card, path, value);
    else problems.set(field, WORDS[kind]);
  }
  return { card, problems };
}

/** The card that was typed, and what is wrong with it by the ids of the fields, in their order on the page. */
export function readCard(base: Card, typed: TypedCard): { card: Card; problems: Problems } {
  const { card, problems } = readValues(base, typed.values);
  const items = readItems(typed.items, card.specialtyItems);
  const peaks = readPeaks(typed.peaks);
  const airports = readAirports(typed.airports);
  const { weekend } = card.dateSurcharges;
  return {
    card: {
      ...card,
      specialtyItems: items.value,
      airportTransfer: { ...card.airportTransfer, airports: airports.value },
      dateSurcharges: {
        weekend: { ...weekend, days: weekendOf(typed.weekend) },
        peak: peaks.value,
      },
    },
    problems: new Map([...problems, ...items.problems, ...peaks.problems, ...airports.problems]),
  };
}
