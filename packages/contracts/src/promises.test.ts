import { expect, test } from "vitest";
import { cancellingInShort, peakWords } from "./promises.ts";

test("the terms beside the pay button are those of the day that was chosen", () => {
  expect(cancellingInShort("peak_date")).toMatch(
    /^Your pickup is on a peak date: .* credit .*, not a refund/,
  );
  expect(cancellingInShort("pickup_soon")).toMatch(
    /^Your pickup is less than 48 hours away: .*, not a refund/,
  );
  expect(cancellingInShort(undefined)).toMatch(/^Full refund within 48 hours of booking/);
});

test("a peak date is told by its name, and so are two on one day", () => {
  expect(peakWords(["Memorial Day"])).toMatch(/^Memorial Day is a peak date: should you cancel/);
  expect(peakWords(["July 4", "Regatta"])).toMatch(/^July 4 and Regatta are peak dates: should you cancel/);
});
