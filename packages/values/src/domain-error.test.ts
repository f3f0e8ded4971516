import { describe, expect, it } from "vitest";
import { DomainError, isDomainError } from "./domain-error.ts";

describe("a refusal of the business", () => {
  const full = new DomainError("refused", "day_full", "That day is full.", { day: "2026-07-04" });

  it("is told from a failure, and by its stable reason", () => {
    expect(isDomainError(full)).toBe(true);
    expect(isDomainError(full, "day_full")).toBe(true);
    expect(isDomainError(full, "day_past")).toBe(false);
    expect(isDomainError(new Error("day_full"))).toBe(false);
  });

  it("holds its kind, the words for people and the facts beside them", () => {
    expect(full).toMatchObject({
      code: "refused",
      message: "That day is full.",
      details: { day: "2026-07-04" },
    });
  });
});
