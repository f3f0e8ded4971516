import { describe, expect, it } from "vitest";
import { QuoteRequestSchema } from "./index.ts";

const REQUEST = {
  service: "specialty_item",
  pickupDate: "2026-03-10",
  pickupZip: "10019",
  deliveryZip: "11937",
};

function isRead(input: unknown): boolean {
  return QuoteRequestSchema.safeParse(input).success;
}

describe("a quote request", () => {
  it("means false, zero, nothing or the morning where it says nothing", () => {
    expect(QuoteRequestSchema.parse(REQUEST)).toEqual({
      ...REQUEST,
      window: "morning",
      coi: false,
      packing: false,
      unpacking: false,
      itemCount: 0,
      specialtyItems: {},
      sameDay: false,
      channel: "online",
    });
  });

  it("stays what it is when it is read twice", () => {
    const once = QuoteRequestSchema.parse({ ...REQUEST, package: null, itemDescription: null });
    expect(QuoteRequestSchema.parse(once)).toEqual(once);
  });

  it("takes words that do not exist: refusing them is the price's business", () => {
    expect(
      isRead({ ...REQUEST, service: "moon_landing", window: "never", pickupDate: "x", pickupZip: "" }),
    ).toBe(true);
  });

  it.each([
    ["0 items", { itemCount: 0 }, true],
    ["500 items", { itemCount: 500 }, true],
    ["501 items", { itemCount: 501 }, false],
    ["less than no item", { itemCount: -1 }, false],
    ["half an item", { itemCount: 1.5 }, false],
    ["a count as text", { itemCount: "3" }, false],
    ["50 cribs", { specialtyItems: { crib: 50 } }, true],
    ["51 cribs", { specialtyItems: { crib: 51 } }, false],
    ["minus one crib", { specialtyItems: { crib: -1 } }, false],
    ["half a crib", { specialtyItems: { crib: 0.5 } }, false],
    ["a list of items", { specialtyItems: ["crib"] }, false],
    ["a flag of 1", { coi: 1 }, false],
    ["a flag of null", { packing: null }, false],
    ["a ZIP code as a number", { pickupZip: 10019 }, false],
    ["no service", { service: undefined }, false],
    ["no day", { pickupDate: undefined }, false],
    ["a channel that is neither online nor staff", { channel: "partner" }, false],
    ["a key that nobody knows", { totalCents: 1 }, false],
  ])("with %s", (_what, part, expected) => {
    expect(isRead({ ...REQUEST, ...part })).toBe(expected);
  });

  it.each([[null], [[]], ["mini_move"], [7]])("is never %j", (input) => {
    expect(isRead(input)).toBe(false);
  });
});
