import { expect, test } from "vitest";
import { owedByPayment } from "./owed.ts";

const REFUSED = "refused_by_stripe";

test("what is owed stands for each payment, and whether it ever went out", () => {
  expect(
    owedByPayment([
      { paymentId: "pay_kept", owedCents: 0, failureReason: null },
      { paymentId: "pay_kept", owedCents: 3_000, failureReason: REFUSED },
      { paymentId: "pay_extra", owedCents: 500, failureReason: REFUSED },
      { paymentId: "pay_kept", owedCents: 2_000, failureReason: "declined" },
    ]),
  ).toEqual([
    { paymentId: "pay_kept", owedCents: 5_000, wentOut: true },
    { paymentId: "pay_extra", owedCents: 500, wentOut: false },
  ]);
});
