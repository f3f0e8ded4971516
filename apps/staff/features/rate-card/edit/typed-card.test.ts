import { RateCardSchema } from "@totetaxi/pricing";
import { rateCards } from "@totetaxi/pricing/data";
import { expect, test } from "vitest";
import { lineField, newLine } from "./lists/lines.ts";
import { readCard, type TypedCard, typeCard } from "./typed-card.ts";

const [card] = rateCards;

function read(changed: (typed: TypedCard) => Partial<TypedCard>) {
  const typed = typeCard(card);
  return readCard(card, { ...typed, ...changed(typed) });
}

const wordsOf = ({ problems }: ReturnType<typeof readCard>) => [...problems.values()];

test("a draft that nobody has touched is the card that it began as", () => {
  const { card: same, problems } = readCard(card, typeCard(card));
  expect(problems.size).toBe(0);
  expect(same).toEqual(card);
});

test("a new item gets a name of its own for the books, and one that is renamed keeps its", () => {
  const { card: next, problems } = read(({ items }) => ({
    items: [
      ...items.map((item) => (item.id === "surfboard" ? { ...item, label: "Board", price: "$1,350" } : item)),
      newLine({ label: "Grand piano (upright)", price: "900" }),
      newLine({ label: "Crib", price: "0.5" }),
    ],
  }));
  expect(problems.size).toBe(0);
  expect(next.specialtyItems).toMatchObject({
    surfboard: { label: "Board", cents: 135_000 },
    grand_piano_upright: { label: "Grand piano (upright)", cents: 90_000 },
    crib: { label: "Crib (foldable)" },
    crib_2: { label: "Crib", cents: 50 },
    coiFeeCents: 5000,
  });
  expect(RateCardSchema.safeParse(next).success).toBe(true);
});

test("an item without a name, with another's name or without a price is refused at its own field", () => {
  const result = read(({ items }) => ({
    items: [
      ...items,
      { id: "new-1", label: " bicycle", price: "250" },
      { id: "new-2", label: "", price: "12.345" },
    ],
  }));
  expect([...result.problems]).toEqual([
    [lineField("item", "new-1", "label"), "Another item is called that already."],
    [lineField("item", "new-2", "label"), "Say what it is."],
    [lineField("item", "new-2", "price"), "Dollars and cents, like 1725.00."],
  ]);
});

test("a new peak finds its place among the days, and one that ends before it begins is refused", () => {
  const columbus = {
    name: "Columbus Day",
    from: "2026-10-12",
    to: "2026-10-12",
    miniMove: "175",
    standardDelivery: "50",
  };
  const { card: next } = read(({ peaks }) => ({ peaks: [...peaks.slice(1), newLine(columbus)] }));
  const names = next.dateSurcharges.peak.map(({ name }) => name);
  expect(names.slice(6, 8)).toEqual(["US Open Week", "Columbus Day"]);
  expect(names).toHaveLength(card.dateSurcharges.peak.length);
  const wrong = read(() => ({ peaks: [newLine({ ...columbus, to: "2026-10-11", miniMove: "" })] }));
  expect(wordsOf(wrong)).toEqual(["Dollars and cents, like 1725.00.", "It ends before it begins."]);
  const endless = read(() => ({ peaks: [newLine({ ...columbus, to: "2027-10-13", name: "" })] }));
  expect(wordsOf(endless)).toEqual(["Give the peak a name.", "A peak lasts a year at most."]);
});

test("an airport is three letters, its terminals and a ZIP code, and is there once", () => {
  const laguardia = { code: "lga", terminals: "A, B,C", zip: "11371" };
  const { card: next, problems } = read(({ airports }) => ({ airports: [...airports, newLine(laguardia)] }));
  expect(problems.size).toBe(0);
  expect(next.airportTransfer.airports.LGA).toEqual({ terminals: ["A", "B", "C"], zip: "11371" });
  const wrong = read(() => ({
    airports: [newLine(laguardia), newLine({ ...laguardia, terminals: "A,A", zip: "1137" })],
  }));
  expect(wordsOf(wrong)).toEqual(["LGA is here already.", "One is there twice.", "Five digits, like 11430."]);
});

test("the weekend's days stand in the order of the week, and may be none", () => {
  const { card: next } = read(() => ({ weekend: ["sunday", "friday"] }));
  expect(next.dateSurcharges.weekend.days).toEqual(["friday", "sunday"]);
  expect(read(() => ({ weekend: [] })).card.dateSurcharges.weekend.days).toEqual([]);
});

test("a value that is none is refused at its field, and the card keeps the one before", () => {
  const result = read(({ values }) => ({
    values: { ...values, "card-miniMove-petite-baseCents": "995 dollars" },
  }));
  expect([...result.problems.keys()]).toEqual(["card-miniMove-petite-baseCents"]);
  expect(result.card.miniMove.petite.baseCents).toBe(99_500);
});
