import { describe, expect, test } from "vitest";
import { readBudget } from "./read-budget.ts";

describe("T-73: whoever copies the calendar", () => {
  test("is asked to wait after 600 questions in a minute, and nobody else is", () => {
    let now = 0;
    const take = readBudget(600, () => now);
    for (let calls = 0; calls < 600; calls += 10) expect(take("198.51.100.1", 10)).toBeUndefined();
    now = 15_000;
    expect(take("198.51.100.1", 1)).toBe(45);
    expect(take("198.51.100.2", 1)).toBeUndefined();
    now = 60_000;
    expect(take("198.51.100.1", 1)).toBeUndefined();
  });

  test("fills no memory by coming from ever new addresses", () => {
    const take = readBudget(600, () => 0);
    take("198.51.100.1", 600);
    for (let caller = 0; caller <= 50_001; caller++) take(`2001:db8:${caller}::/64`, 1);
    expect(take("198.51.100.1", 1)).toBeUndefined();
  });
});
