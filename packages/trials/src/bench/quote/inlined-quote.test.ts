import { priceList, quote } from "@totetaxi/pricing";
import { rateCards, serviceArea } from "@totetaxi/pricing/data";
import { expect, test } from "vitest";
import { inlinedMiniMoves } from "./inlined-quote.ts";
import { miniMoves } from "./requests.ts";

test("the floor of the price makes the same prices, with the same lines", () => {
  const list = priceList(rateCards[0], serviceArea);
  const inlined = inlinedMiniMoves(list);
  const rules = new Set<string>();
  for (const request of miniMoves(3_000)) {
    const price = quote(list, request);
    expect(inlined(request)).toEqual(price);
    if (price.ok) for (const { rule } of price.lines) rules.add(rule);
  }
  expect([...rules].toSorted((a, b) => a.localeCompare(b))).toEqual([
    "coi",
    "date_surcharge",
    "distance",
    "hour_window",
    "mini_move",
    "organizing_tax",
    "packing",
    "unpacking",
  ]);
});
