import type { RateCard } from "@totetaxi/pricing";
import { rateCards } from "@totetaxi/pricing/data";
import { cents } from "@totetaxi/values/cents";
import { serviceDay } from "@totetaxi/values/service-day";
import { expect, test } from "vitest";
import { compareCards } from "./compare.ts";

const [card] = rateCards;
const { dateSurcharges, specialtyItems, airportTransfer } = card;

const withPeaks = (peak: typeof dateSurcharges.peak) => ({
  ...card,
  dateSurcharges: { ...dateSurcharges, peak },
});

test("a peak that is gone is all that differs: those after it are still themselves", () => {
  const { lines } = compareCards(card, withPeaks(dateSurcharges.peak.slice(1)));
  expect(lines.map(({ path }) => path.slice(0, 3).join("/"))).toEqual(
    Array.from({ length: lines.length }, () => "dateSurcharges/peak/Memorial Day 2026"),
  );
  expect(lines.every(({ to }) => to === null)).toBe(true);
});

test("a peak that moves by a day differs in that day alone, though another year has one of its name", () => {
  const moved = dateSurcharges.peak.map((peak) =>
    peak.name === "Labor Day" && peak.from.startsWith("2027")
      ? { ...peak, to: serviceDay("2027-09-07") }
      : peak,
  );
  expect(compareCards(card, withPeaks(moved)).lines).toEqual([
    { path: ["dateSurcharges", "peak", "Labor Day 2027", "to"], from: "2027-09-06", to: "2027-09-07" },
  ]);
});

test("two peaks of one name in one year are told apart", () => {
  const [first] = dateSurcharges.peak;
  if (!first) throw new Error("the card has no peak");
  const { lines } = compareCards(card, withPeaks([...dateSurcharges.peak, first]));
  expect(new Set(lines.map(({ path }) => path[2]))).toEqual(new Set(["Memorial Day 2026 (2)"]));
});

test("a new item, a weekend of another day and an airport's terminals are a line each", () => {
  const { peloton: _, ...others } = specialtyItems;
  const changed: RateCard = {
    ...card,
    specialtyItems: { ...others, piano: { label: "Piano", cents: cents(90_000) } },
    airportTransfer: {
      ...airportTransfer,
      airports: { ...airportTransfer.airports, JFK: { terminals: ["1", "4"], zip: "11430" } },
    },
    dateSurcharges: { ...dateSurcharges, weekend: { ...dateSurcharges.weekend, days: ["sunday"] } },
  };
  expect(compareCards(card, changed).lines).toEqual([
    { path: ["specialtyItems", "peloton", "label"], from: "Peloton / large equipment", to: null },
    { path: ["specialtyItems", "peloton", "cents"], from: 50_000, to: null },
    { path: ["airportTransfer", "airports", "JFK", "terminals"], from: "1, 4, 5, 7, 8", to: "1, 4" },
    { path: ["dateSurcharges", "weekend", "days"], from: "saturday, sunday", to: "sunday" },
    { path: ["specialtyItems", "piano", "label"], from: null, to: "Piano" },
    { path: ["specialtyItems", "piano", "cents"], from: null, to: 90_000 },
  ]);
});
