import { priceList, quote } from "@totetaxi/pricing";
import { rateCards, serviceArea } from "@totetaxi/pricing/data";
import { serviceDay } from "@totetaxi/values/service-day";
import { expect, test } from "vitest";
import { type Draft, EMPTY_DRAFT } from "../draft/draft.ts";
import { quoteRequestOf } from "../draft/facts.ts";
import { priceSoFar } from "./price-so-far.ts";

const list = priceList(rateCards[0], serviceArea);
// A Friday: the day after it is a weekend, which must not sneak into a price without a day.
const today = serviceDay("2026-03-13");

function draft(change: Partial<Draft>): Draft {
  return { ...EMPTY_DRAFT, service: "mini_move", package: "standard", ...change };
}

function at(zip: string): Draft["pickup"] {
  return { ...EMPTY_DRAFT.pickup, zip };
}

test("before day and addresses are known the price is the package's own, and says what may add to it", () => {
  const price = priceSoFar(list, draft({}), today);
  expect(price).toMatchObject({
    ok: true,
    quote: { totalCents: 172_500 },
    unknown: ["day", "pickup", "delivery"],
  });
});

test("a chosen Saturday and a far address are in the price as soon as they are known", () => {
  const saturday = serviceDay("2026-03-14");
  const price = priceSoFar(list, draft({ pickupDate: saturday, delivery: at("11954") }), today);
  expect(price).toMatchObject({
    ok: true,
    quote: { totalCents: 172_500 + 17_500 + 17_500 },
    unknown: ["pickup"],
  });
});

test("with everything known it is the very price that the price function gives", () => {
  const whole = draft({
    pickupDate: serviceDay("2026-03-14"),
    window: "hour_9",
    pickup: at("10019"),
    delivery: at("11954"),
  });
  const price = priceSoFar(list, whole, today);
  expect(price).toEqual({ ok: true, quote: quote(list, quoteRequestOf(whole)), unknown: [] });
  expect(price).toMatchObject({ quote: { totalCents: 225_000 } });
});

test("a ZIP that is not served leaves the price open instead of breaking it", () => {
  expect(priceSoFar(list, draft({ pickup: at("90210") }), today)).toMatchObject({
    ok: true,
    unknown: ["day", "pickup", "delivery"],
  });
});

test("items have a price before they are described", () => {
  const delivery = draft({ service: "standard_delivery", itemCount: 4 });
  expect(priceSoFar(list, delivery, today)).toMatchObject({ ok: true, quote: { totalCents: 38_000 } });
});

test("nothing to move has no price, and the reason names the field", () => {
  const nothing = draft({ service: "specialty_item" });
  expect(priceSoFar(list, nothing, today)).toMatchObject({
    ok: false,
    refusal: { reason: "nothing_to_move" },
  });
});

test("what another service had chosen is not sent along", () => {
  const request = quoteRequestOf(
    draft({ specialtyItems: { crib: 1 }, itemCount: 2, itemDescription: "bags" }),
  );
  expect(request).toMatchObject({ specialtyItems: {}, itemCount: 0 });
  expect(request.itemDescription).toBeUndefined();
});
