import { describe, expect, it } from "vitest";
import { statusWords } from "./status-words.ts";

const PAID = {
  status: "paid",
  paymentStatus: "succeeded",
  totalCents: 99_500,
  refundedCents: 0,
  returningCents: 0,
} as const;

describe("a booking that was cancelled after it was paid", () => {
  const cancelled = { ...PAID, status: "cancelled" } as const;

  it("says that the money is on its way back while it is, and how long that takes, as the mails do", () => {
    const { text } = statusWords({ ...cancelled, returningCents: 99_500 });
    expect(text).toContain("$995.00 is on its way back to your card.");
    expect(text).toContain("5 to 10 business days");
  });

  it("promises no refund where the office keeps the money as credit, all of it or what is left", () => {
    const partly = { paymentStatus: "partially_refunded", refundedCents: 9_500 } as const;
    for (const [booking, kept] of [
      [cancelled, "$995.00"],
      [{ ...cancelled, ...partly }, "$900.00"],
    ] as const) {
      const { text } = statusWords(booking);
      expect(text).toContain(`We keep ${kept} for you, as a credit toward another booking.`);
      expect(text).not.toContain("on its way back");
    }
  });

  it("promises no credit for what a bank has taken back", () => {
    const { text } = statusWords({ ...cancelled, isDisputed: true });
    expect(text).toContain("Your bank has taken the payment back");
    expect(text).not.toContain("credit");
  });

  it("says so once everything has been given back", () => {
    const given = { ...cancelled, paymentStatus: "refunded", refundedCents: 99_500 } as const;
    expect(statusWords(given).text).toContain("has been given back");
  });

  it("says what has not reached its owner, and calls that no credit (F-30)", () => {
    const { text } = statusWords({ ...cancelled, owedCents: 99_500 });
    expect(text).toMatch(/^\$995\.00 that is to go back to you has not reached you\. Please call us/);
    expect(text).not.toContain("credit");
  });

  it("says nothing of money that was never charged", () => {
    const unpaid = { ...cancelled, paymentStatus: "canceled" } as const;
    const free = { ...cancelled, totalCents: 0 };
    for (const booking of [unpaid, free])
      expect(statusWords(booking).text).toBe("This booking was cancelled.");
  });
});

it("a refunded booking says what has not arrived, and that nobody comes where its pickup was still ahead", () => {
  const refunded = { ...PAID, status: "refunded", paymentStatus: "refunded", refundedCents: 99_500 } as const;
  expect(statusWords(refunded).text).toBe("Everything you paid has been given back.");
  expect(statusWords({ ...refunded, isCalledOff: true }).text).toContain("your pickup does not take place");
  expect(statusWords({ ...refunded, owedCents: 99_500 }).text).toContain("has not reached you");
});

it("S-101, S-112: a booking whose last try to pay failed says so, and what to do now", () => {
  const { text } = statusWords({ ...PAID, status: "pending", paymentStatus: "failed" });
  expect(text).toContain("did not go through, and nothing was charged");
  expect(text).toContain("use another card");
});

it("a paid booking whose day is over promises nobody at the door", () => {
  expect(statusWords(PAID).text).toContain("at your door");
  expect(statusWords({ ...PAID, isOver: true }).text).toContain("has passed");
});
