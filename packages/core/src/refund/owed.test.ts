import { cents } from "@totetaxi/values/cents";
import { newId } from "@totetaxi/values/id";
import { expect, test } from "vitest";
import { owedOfFailed } from "./owed.ts";

const PAYMENT = newId("pay");
type Made = Parameters<typeof owedOfFailed>[0][number];

/** Refunds of 100 dollars as they were made, a minute after each other; one that fails does so half a minute later. */
function owedAfter(...made: readonly (Made["status"] | Partial<Made>)[]) {
  const rows = made.map((each, at): Made => {
    const createdAt = new Date(at * 60_000);
    const given = typeof each === "string" ? { status: each } : each;
    const row = {
      id: newId("ref"),
      paymentId: PAYMENT,
      status: "failed",
      amountCents: cents(10_000),
    } as const;
    return { ...row, createdAt, updatedAt: new Date(at * 60_000 + 30_000), ...given };
  });
  const owed = owedOfFailed(rows);
  return rows.filter(({ status }) => status === "failed").map(({ id }) => owed.get(id));
}

test("a failed refund is owed until somebody asks for it again, whatever was given back before", () => {
  expect(owedAfter("failed")).toEqual([10_000]);
  expect(owedAfter("succeeded", "failed")).toEqual([10_000]);
  expect(owedAfter("failed", "denied")).toEqual([10_000]);
  for (const again of ["requested", "approved", "submitted", "succeeded"] as const)
    expect(owedAfter("failed", again)).toEqual([0]);
});

test("one that fails again is owed once, and a smaller one leaves the rest owed", () => {
  expect(owedAfter("failed", "failed")).toEqual([0, 10_000]);
  expect(owedAfter("failed", { status: "succeeded", amountCents: cents(4_000) })).toEqual([6_000]);
});

test("what was on its way when another failed, or is of another payment, pays nothing down", () => {
  const late = { updatedAt: new Date(3_600_000) };
  expect(owedAfter(late, "succeeded")).toEqual([10_000]);
  expect(owedAfter("failed", { status: "succeeded", paymentId: newId("pay") })).toEqual([10_000]);
  expect(owedAfter("failed", late, "succeeded")).toEqual([0, 10_000]);
});
