import { expect, test } from "vitest";
import { changeWords, rateWords } from "./rate-words.ts";

test.each([
  [null, "–"],
  [0, "0.0%"],
  [1_239, "12.3%"],
  [10_000, "100.0%"],
])("a rate of %s basis points is said as %j", (basisPoints, words) => {
  expect(rateWords(basisPoints)).toBe(words);
});

test.each([
  [112, 100, "+12%"],
  [97, 100, "−3%"],
  [100, 100, "as before"],
  [5, 0, "nothing before"],
  [0, 0, "as before"],
  [0, 200, "−100%"],
])("%i against %i before is said as %j", (now, before, words) => {
  expect(changeWords(now, before)).toBe(words);
});
