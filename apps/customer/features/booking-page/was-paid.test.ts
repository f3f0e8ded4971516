import { expect, it } from "vitest";
import { paidAt, wasPaid } from "./was-paid.ts";

const pending = { status: "pending", at: "2026-03-02T15:00:00Z" } as const;
const paid = { status: "paid", at: "2026-03-02T15:08:00Z" } as const;
const cancelled = { status: "cancelled", at: "2026-03-03T09:00:00Z" } as const;

it("a booking keeps its receipt when it is cancelled after its payment", () => {
  const history = [pending, paid, cancelled];
  expect(wasPaid({ status: "cancelled", history })).toBe(true);
  expect(paidAt({ history })).toBe(paid.at);
});

it("a booking that nobody paid has a price and no receipt", () => {
  expect(wasPaid({ status: "pending", history: [pending] })).toBe(false);
  expect(wasPaid({ status: "cancelled", history: [pending, cancelled] })).toBe(false);
});

it("a booking that has just been paid has a receipt before its history was told", () => {
  expect(wasPaid({ status: "paid" })).toBe(true);
});
