import { describe, expect, it } from "vitest";
import { statusWords } from "./status-words.ts";

describe("a booking that was cancelled after it was paid", () => {
  const cancelled = { status: "cancelled", paymentStatus: "succeeded", totalCents: 99_500 } as const;

  it("says that the money is on its way back while it is", () => {
    expect(statusWords({ ...cancelled, returningCents: 99_500 }).text).toContain("on its way back");
  });

  it("promises no refund where the office keeps the money as credit, all of it or what is left", () => {
    for (const paymentStatus of ["succeeded", "partially_refunded"] as const) {
      const { text } = statusWords({ ...cancelled, paymentStatus, returningCents: 0 });
      expect(text).toContain("a credit toward another booking");
      expect(text).not.toContain("on its way back");
    }
  });

  it("says so once everything has been given back", () => {
    const given = { ...cancelled, paymentStatus: "refunded", returningCents: 0 } as const;
    expect(statusWords(given).text).toContain("has been given back");
  });

  it("says nothing of money that was never charged", () => {
    const unpaid = { ...cancelled, paymentStatus: "canceled", returningCents: 0 } as const;
    const free = { ...cancelled, totalCents: 0, returningCents: 0 };
    for (const booking of [unpaid, free])
      expect(statusWords(booking).text).toBe("This booking was cancelled.");
  });
});
