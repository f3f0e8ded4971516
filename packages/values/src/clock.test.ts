import { describe, expect, it } from "vitest";
import { fixedClock, systemClock } from "./clock.ts";

describe("a clock", () => {
  it("of the machine runs with the machine", () => {
    const before = Date.now();
    const shown = systemClock().now().getTime();
    expect(shown).toBeGreaterThanOrEqual(before);
    expect(shown).toBeLessThanOrEqual(Date.now());
  });

  it("for tests stands still until it is moved", () => {
    const clock = fixedClock("2026-03-14T12:00:00Z");
    expect(clock.now()).toEqual(clock.now());
    clock.advance(1500);
    expect(clock.now().toISOString()).toBe("2026-03-14T12:00:01.500Z");
    clock.set("2026-11-01T05:00:00Z");
    expect(clock.now().toISOString()).toBe("2026-11-01T05:00:00.000Z");
  });

  it("cannot be moved through a time that it gave away", () => {
    const clock = fixedClock("2026-03-14T12:00:00Z");
    clock.now().setFullYear(1999);
    expect(clock.now().toISOString()).toBe("2026-03-14T12:00:00.000Z");
  });
});
