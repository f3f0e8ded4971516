import { serviceDay } from "@totetaxi/values/service-day";
import { expect, test } from "vitest";
import { isStillTrue } from "./still-true.ts";

const NOW = new Date("2026-02-02T15:00:00Z");
const BEFORE = new Date(NOW.getTime() - 1);
const AFTER = new Date(NOW.getTime() + 1);
const PENDING = {
  status: "pending",
  day: serviceDay("2026-03-10"),
  holdExpiresAt: AFTER,
  cancelAskedAt: null,
} as const;

test.for(["payment_link", "payment_failed"] as const)(
  "a %s is told while the place is kept for whoever pays, and no longer",
  (kind) => {
    expect(isStillTrue(kind, PENDING, NOW)).toBe(true);
    expect(isStillTrue(kind, { ...PENDING, holdExpiresAt: NOW }, NOW)).toBe(false);
    expect(isStillTrue(kind, { ...PENDING, cancelAskedAt: BEFORE }, NOW)).toBe(false);
    expect(isStillTrue(kind, { ...PENDING, status: "paid" }, NOW)).toBe(false);
  },
);

test("a cancelling is told however late the mail is", () => {
  const cancelled = {
    ...PENDING,
    status: "cancelled",
    holdExpiresAt: BEFORE,
    cancelAskedAt: BEFORE,
  } as const;
  expect(isStillTrue("booking_cancelled", cancelled, NOW)).toBe(true);
});
