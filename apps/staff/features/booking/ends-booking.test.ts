import { expect, test } from "vitest";
import { endsBooking } from "./ends-booking.ts";

const KEPT = { paymentId: "pay_kept", surplus: false, capturedCents: 99_500 };
const EXTRA = { paymentId: "pay_extra", surplus: true, capturedCents: 500, leftToRefundCents: 500 };

function detail(
  leftToRefundCents: number,
  waiting: string[] = [],
  status: "paid" | "completed" = "paid",
): Parameters<typeof endsBooking>[0] {
  const proposal = { paymentId: "pay_kept", status: "requested" } as const;
  return {
    booking: { status },
    payments: [EXTRA, { ...KEPT, leftToRefundCents }],
    refunds: waiting.map((refundId) => ({ ...proposal, refundId })),
  };
}

test("a proposal of all that is left ends a paid booking, and no other one does", () => {
  expect(endsBooking(detail(99_500), { amountCents: 99_500 })).toBe(true);
  expect(endsBooking(detail(99_500), { amountCents: 99_499 })).toBe(false);
  expect(endsBooking(detail(500), { amountCents: 500, paymentId: "pay_extra" })).toBe(false);
  expect(endsBooking(detail(99_500, [], "completed"), { amountCents: 99_500 })).toBe(false);
});

test("approving the last part of it does, while another part waits it does not", () => {
  const last = { amountCents: 500, paymentId: "pay_kept", refundId: "ref_1" };
  expect(endsBooking(detail(0, ["ref_1"]), last)).toBe(true);
  expect(endsBooking(detail(0, ["ref_1", "ref_2"]), last)).toBe(false);
  expect(endsBooking(detail(1, ["ref_1"]), last)).toBe(false);
});
