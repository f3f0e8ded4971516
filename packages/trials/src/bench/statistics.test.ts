import { describe, expect, test } from "vitest";
import { median, quantile } from "./statistics.ts";

describe("the figures of the bench", () => {
  test("are medians: one round that the machine spoiled moves nothing", () => {
    expect(median([0.7, 0.72, 0.01, 0.71, 9])).toBe(0.71);
    expect(median([1, 2])).toBe(1.5);
  });

  test("tell their spread by quartiles, whatever the order of the rounds", () => {
    expect([quantile([5, 1, 4, 2, 3], 0.25), quantile([5, 1, 4, 2, 3], 0.75)]).toEqual([2, 4]);
    expect([quantile([7], 0), quantile([7], 0.95)]).toEqual([7, 7]);
  });

  test("say that there is none when nothing was measured", () => {
    expect(median([])).toBeNaN();
  });
});
