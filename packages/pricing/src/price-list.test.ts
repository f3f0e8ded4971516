import { cents } from "@totetaxi/values/cents";
import { describe, expect, it } from "vitest";
import { rateCards, serviceArea } from "./data.ts";
import { priceList, QuoteRequestSchema, quote, specialtyItemsOf, zoneOf } from "./index.ts";

const [card] = rateCards;
const list = priceList(card, serviceArea);

describe("the served area", () => {
  it("knows the zone, the area and the place of a ZIP code", () => {
    expect(zoneOf(list, "11954")).toEqual({
      ...{
        zip: "11954",
        zone: "surcharge",
        area: "hamptons_east",
        place: "Montauk",
        label: "Montauk (11954)",
      },
    });
    expect(zoneOf(list, "10019")).toEqual({
      ...{ zip: "10019", zone: "core", area: "manhattan", label: "Manhattan (10019)" },
    });
  });

  it("forgives ZIP+4 and blanks around it", () => {
    expect(zoneOf(list, " 11954-0001 ")?.zip).toBe("11954");
  });

  it("does not know a ZIP code outside both zones, nor anything else", () => {
    for (const zip of ["90210", "11430", "", "Montauk", "constructor"])
      expect(zoneOf(list, zip)).toBeUndefined();
  });

  it("holds every ZIP code of the data", () => {
    expect(list.zones.size).toBe(serviceArea.areas.flatMap(({ zips }) => zips).length);
  });
});

describe("the specialty items of a card", () => {
  it("are an open list: a new item is data, not code", () => {
    const kayak = { label: "Kayak", cents: cents(42_000) };
    const longer = priceList({ ...card, specialtyItems: { ...card.specialtyItems, kayak } }, serviceArea);
    const request = QuoteRequestSchema.parse({
      ...{ service: "specialty_item", specialtyItems: { kayak: 2 } },
      ...{ pickupDate: "2026-03-10", pickupZip: "10019", deliveryZip: "11937" },
    });
    expect(quote(longer, request)).toMatchObject({ totalCents: 84_000, lines: [{ label: "Kayak × 2" }] });
    expect(quote(list, request)).toMatchObject({ reason: "specialty_item_unknown" });
  });

  it("are told in the card's order, without the fees beside them", () => {
    expect(specialtyItemsOf(card).map(({ item, price }) => `${item} ${price}`)).toEqual([
      ...["peloton $500.00", "surfboard $350.00", "crib $350.00", "wardrobe_box $275.00", "bicycle $250.00"],
    ]);
  });
});
