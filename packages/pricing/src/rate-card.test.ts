import { describe, expect, it } from "vitest";
import { rateCards, serviceArea } from "./data.ts";
import { RateCardSchema, ServiceAreaSchema } from "./index.ts";

const [card] = rateCards;
const { miniMove, dateSurcharges, specialtyItems, airportTransfer } = card;
const [firstPeak] = dateSurcharges.peak;

describe("a rate card", () => {
  it("reads as it was written, also after a journey through a database", () => {
    expect(card.version).toBe("2026-1");
    expect(RateCardSchema.parse(JSON.parse(JSON.stringify(card)))).toEqual(card);
  });

  it.each([
    ["half a cent", { ...card, distance: { perSurchargeAddressCents: 0.5 } }],
    ["a negative amount", { ...card, distance: { perSurchargeAddressCents: -1 } }],
    ["an amount as text", { ...card, distance: { perSurchargeAddressCents: "17500" } }],
    ["a key that no rule reads", { ...card, fuel: 5000 }],
    ["a missing part", { ...card, organizing: undefined }],
    [
      "a price for an hour of petite",
      { ...card, miniMove: { ...miniMove, petite: { ...miniMove.petite, hourWindow: 0 } } },
    ],
    [
      "a specialty item without a label",
      { ...card, specialtyItems: { ...card.specialtyItems, kayak: { cents: 1 } } },
    ],
    [
      "a specialty item that is only a number",
      { ...card, specialtyItems: { ...card.specialtyItems, kayak: 1 } },
    ],
    ["two items of one label", withItems({ ...specialtyItems, board: specialtyItems.surfboard })],
    ["no item at all", withItems({ coiFeeCents: 5000, sameDayCents: 36_000 })],
    ["an airport that is no code", withAirport("Newark", { terminals: ["A"], zip: "07114" })],
    ["an airport without terminals", withAirport("LGA", { terminals: [], zip: "11371" })],
    ["a terminal that stands twice", withAirport("LGA", { terminals: ["B", "B"], zip: "11371" })],
    ["an airport whose ZIP code is none", withAirport("LGA", { terminals: ["B"], zip: "1137" })],
    ["a weekend that has one day twice", withWeekend(["sunday", "sunday"])],
    ["a day that does not exist", withPeak({ from: "2026-02-30", to: "2026-03-01" })],
    ["a peak that ends before it begins", withPeak({ from: "2026-07-04", to: "2026-07-03" })],
    ["a peak that never ends", withPeak({ from: "2026-01-01", to: "9999-12-31" })],
    ["a weekend on a day that no week has", withWeekend(["someday"])],
    ["a tax above everything", { ...card, organizing: { ...card.organizing, taxBasisPoints: 10_001 } }],
    ["another currency", { ...card, currency: "eur" }],
  ])("is refused with %s", (_what, broken) => {
    expect(RateCardSchema.safeParse(broken).success).toBe(false);
  });
});

function withPeak(days: { from: string; to: string }) {
  return { ...card, dateSurcharges: { ...dateSurcharges, peak: [{ ...firstPeak, ...days }] } };
}

function withItems(items: object) {
  return { ...card, specialtyItems: items };
}

function withAirport(code: string, airport: object) {
  return { ...card, airportTransfer: { ...airportTransfer, airports: { [code]: airport } } };
}

function withWeekend(days: readonly string[]) {
  return { ...card, dateSurcharges: { ...dateSurcharges, weekend: { ...dateSurcharges.weekend, days } } };
}

describe("a service area", () => {
  it.each([
    [
      "a ZIP code that stands twice",
      { areas: [...serviceArea.areas, { area: "again", zone: "core", zips: ["10019"] }] },
    ],
    ["a ZIP code of four digits", { areas: [{ area: "short", zone: "core", zips: ["1001"] }] }],
    ["a zone that no rule knows", { areas: [{ area: "moon", zone: "far", zips: ["10019"] }] }],
  ])("is refused with %s", (_what, broken) => {
    expect(ServiceAreaSchema.safeParse(broken).success).toBe(false);
  });

  it("reads as it was written", () => {
    expect(ServiceAreaSchema.parse(JSON.parse(JSON.stringify(serviceArea)))).toEqual(serviceArea);
  });
});
