import { serviceDay } from "@totetaxi/values/service-day";
import { expect, test } from "vitest";
import { chartWords, topOf } from "./chart-words.ts";

const LOSS = [
  { day: serviceDay("2026-03-10"), grossCents: 10_000, refundCents: 500_000, netCents: -490_000 },
];

test("days on which more went back than came in are read out as the loss that they are", () => {
  expect(chartWords(LOSS)).toContain("−$4,900.00 net");
});

test("the scale reaches what went back as well as what came in", () => {
  expect(topOf(LOSS)).toBe(500_000);
});
