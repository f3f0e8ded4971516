import { expect, test } from "vitest";
import { type Figure, isMet, table } from "./figure.ts";

const fast: Figure = { name: "quote", ratios: [0.6, 0.9, 0.2], aim: { atLeast: 0.6 }, detail: "3 of 5" };
const grown: Figure = { name: "availability", ratios: [1.3, 1.21], aim: { atMost: 1.2 }, detail: "" };

test("a figure is met when its median reaches the aim, from either side", () => {
  expect([isMet(fast), isMet({ ...fast, aim: { atLeast: 0.61 } })]).toEqual([true, false]);
  expect([isMet(grown), isMet({ ...grown, aim: { atMost: 1.3 } })]).toEqual([false, true]);
});

test("the table says each figure's median, quartiles, aim, and whether it is met", () => {
  expect(
    table([fast, grown])
      .split("\n")
      .map((line) => line.split(/\s{2,}/)),
  ).toEqual([
    ["figure", "ratio", "quartiles", "aim"],
    ["quote", "0.60", "0.40 to 0.75", "≥ 0.6", "met", "3 of 5"],
    ["availability", "1.25", "1.23 to 1.28", "≤ 1.2", "NOT MET"],
  ]);
});
