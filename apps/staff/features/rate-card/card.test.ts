import { expect, test } from "vitest";
import { versionAfter, withValue } from "./card.ts";
import { parseLeaf, pathWords, sectionsOf, typedOf } from "./leaves.ts";

test("the next card is called by the latest one's year and the next number, drafts counted", () => {
  const named = (...versions: string[]) => versions.map((version) => ({ version }));
  expect(versionAfter({ cards: named("2026-9", "2026-1", "2025-12"), drafts: [] })).toBe("2026-10");
  expect(versionAfter({ cards: named("2027-1", "2026-8"), drafts: named("2027-2") })).toBe("2027-3");
});

test("changing one value of a card leaves everything else, and the card itself, as it was", () => {
  const card = { a: { b: 1, c: [1, 2] }, d: "x" };
  expect(withValue(card, ["a", "c", 1], 5)).toEqual({ a: { b: 1, c: [1, 5] }, d: "x" });
  expect(card.a.c).toEqual([1, 2]);
});

test("amounts are typed in dollars, the tax in percent, and no float touches either", () => {
  expect(typedOf("cents", 172_550)).toBe("1725.50");
  expect(parseLeaf("cents", "1,725.5")).toBe(172_550);
  expect(parseLeaf("cents", "12.345")).toBeUndefined();
  expect(typedOf("percent", 875)).toBe("8.75");
  expect(parseLeaf("cents", "100,000.01")).toBeUndefined();
  expect(parseLeaf("percent", "8.75")).toBe(875);
  expect(parseLeaf("percent", "101")).toBeUndefined();
  expect(parseLeaf("count", "0")).toBeUndefined();
  expect(parseLeaf("text", "  ")).toBeUndefined();
  expect(parseLeaf("day", "2026-02-30")).toBeUndefined();
});

test("every amount of a card has a field, under a heading that says of what; lists are no part of it", () => {
  const sections = sectionsOf({
    version: "2026-1",
    miniMove: { petite: { baseCents: 99_500, hourWindow: null, vehicle: "shared van" } },
    specialtyItems: { peloton: { label: "Peloton", cents: 1 }, coiFeeCents: 5000 },
    dateSurcharges: {
      weekend: { days: ["sunday"] },
      peak: [{ name: "July 4", from: "2026-07-03", miniMoveCents: 100 }],
    },
  });
  expect(sections.map(({ title }) => title)).toEqual(["Mini move, petite", "Specialty items"]);
  expect(sections[0]?.leaves.map(({ label, kind }) => [label, kind])).toEqual([
    ["Base", "cents"],
    ["Vehicle", "text"],
  ]);
});

test("a line of the comparison is called as the card's page calls it", () => {
  expect(pathWords(["miniMove", "petite", "baseCents"])).toBe("Mini move, petite, base");
  expect(pathWords(["dateSurcharges", "peak", "Labor Day 2027", "to"])).toBe("Peak, Labor Day 2027, to");
  expect(pathWords(["airportTransfer", "airports", "JFK", "zip"])).toBe("Airport transfer, JFK, zip");
});
