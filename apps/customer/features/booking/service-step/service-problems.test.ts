import { priceList } from "@totetaxi/pricing";
import { rateCards, serviceArea } from "@totetaxi/pricing/data";
import { serviceDay } from "@totetaxi/values/service-day";
import { expect, test } from "vitest";
import { EMPTY_DRAFT } from "../draft/draft.ts";
import { serviceProblems } from "./service-problems.ts";

const list = priceList(rateCards[0], serviceArea);
const today = serviceDay("2026-03-02");

test("an item that has left the price list is named where it can be removed, and none that was removed is", () => {
  const draft = { ...EMPTY_DRAFT, service: "specialty_item" } as const;
  const kept = { surfboard: 1, grand_piano: 2, kayak: 0 };
  expect(serviceProblems(list, { ...draft, specialtyItems: kept }, today)).toEqual([
    {
      fieldId: "specialty-items",
      message: "Grand piano is no longer on our price list. Remove it to go on.",
    },
  ]);
  expect(serviceProblems(list, { ...draft, specialtyItems: { surfboard: 1 } }, today)).toEqual([]);
});
