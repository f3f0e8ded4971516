import { expect, test } from "vitest";
import { changeWords } from "./change-words.ts";

test("a line of the log is read in the office's words: what changed, in days, hours and dollars", () => {
  expect(
    changeWords({
      before: { day: "2026-03-28", window: "morning" },
      after: { day: "2026-03-24", window: "hour_9", differenceCents: -17_500 },
    }),
  ).toEqual([
    "Day: Sat, Mar 28, 2026 → Tue, Mar 24, 2026",
    "Window: 8 to 11 AM → 9 to 10 AM",
    "Difference: −$175.00",
  ]);
  expect(changeWords({ before: null, after: { terms: "full_refund", cancelAsked: false } })).toEqual([
    "Terms: full refund",
    "Cancel asked: no",
  ]);
  expect(changeWords({ before: null, after: { effectiveFrom: "2026-03-02T15:00:00.000Z" } })).toEqual([
    "Effective from: Mar 2, 2026, 10:00 AM",
  ]);
});

test("what is the same as before is no change, and is told only where there is nothing else to tell", () => {
  const before = { status: "succeeded", refundedCents: 0 };
  const after = { ...before, capturedCents: 99_500, bookingId: "bkg_1" };
  expect(changeWords({ before, after })).toEqual(["Captured: $995.00"]);
  expect(changeWords({ before, after: before })).toEqual(["Status: succeeded", "Refunded: $0.00"]);
});
