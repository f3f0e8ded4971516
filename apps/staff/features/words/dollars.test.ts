import { expect, it } from "vitest";
import { centsOf, dollarsOf } from "./dollars.ts";

it.each([
  ["1725", 172_500],
  ["$1,725.50", 172_550],
  [" 0.1 ", 10],
  ["19.99", 1_999],
  ["1,72", undefined],
  ["-5", undefined],
  ["1e3", undefined],
  ["1.999", undefined],
  ["", undefined],
])("an amount that is typed as %j is %s cents", (typed, cents) => {
  expect(centsOf(typed)).toBe(cents);
});

it("an amount is offered as one would type it", () => {
  expect([dollarsOf(99_505), dollarsOf(7), dollarsOf(0)]).toEqual(["995.05", "0.07", "0.00"]);
});
