import { priceList } from "@totetaxi/pricing";
import { rateCards, serviceArea } from "@totetaxi/pricing/data";
import { describe, expect, it } from "vitest";
import { type Draft, NEW_DRAFT } from "./draft.ts";
import { factsOf, isAgreedFree, orderOf, priceOf } from "./order-of.ts";

const TODAY = "2026-03-02";
const list = priceList(rateCards[0], serviceArea);
const TYPED: Draft = {
  ...NEW_DRAFT,
  pickupDate: "2026-03-10",
  pickup: { ...NEW_DRAFT.pickup, zip: "10019" },
  delivery: { ...NEW_DRAFT.delivery, zip: "11968" },
};
const DELIVERY: Draft = { ...TYPED, service: "standard_delivery", itemCount: 2, itemDescription: "Two bags" };

describe("a booking by phone", () => {
  it("is priced as it is typed, on the staff's channel", () => {
    expect(priceOf(list, TYPED, TODAY)).toMatchObject({ ok: true, totalCents: 99_500 });
    expect(priceOf(list, NEW_DRAFT, TODAY)).toMatchObject({ ok: false });
  });

  it("of today is a same-day delivery by itself, with its price", () => {
    const today = { ...DELIVERY, pickupDate: TODAY };
    expect(factsOf(today, TODAY).sameDay).toBe(true);
    expect(priceOf(list, today, TODAY)).toMatchObject({ totalCents: 28_500 + 36_000 });
    expect(factsOf({ ...TYPED, pickupDate: TODAY }, TODAY).sameDay).toBe(false);
  });

  it("carries nothing that was typed for another service", () => {
    expect(factsOf(DELIVERY, TODAY)).not.toHaveProperty("package");
    expect(factsOf(TYPED, TODAY)).not.toHaveProperty("itemCount");
  });

  it("has nothing to pay only when another total was agreed, and that is nothing", () => {
    const agreed = (amount: string, hasOverride = true) =>
      isAgreedFree({ ...TYPED, hasOverride, override: { amount, because: "A gift" } });
    expect([agreed("0"), agreed("0.00"), agreed("0", false), agreed(""), agreed("0.50")]).toEqual([
      ...[true, true],
      ...[false, false, false],
    ]);
  });

  it("is for an account or for a contact, never both", () => {
    const customer = { customerId: "cst_1", name: "Ada" };
    expect(orderOf({ ...TYPED, customer }, TODAY, "request-1", 99_500)).not.toHaveProperty("contact");
    expect(orderOf(TYPED, TODAY, "request-1", 99_500)).not.toHaveProperty("customerId");
  });
});
