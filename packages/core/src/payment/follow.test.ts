import { expect } from "vitest";
import { listAudit } from "../audit/index.ts";
import { cancelBooking } from "../booking/cancel-booking.ts";
import { proposeRefund } from "../refund/index.ts";
import { aPerson } from "../testing/office.ts";
import { test } from "../testing/product.ts";
import { bookAndPay } from "../testing/story.ts";

test("each proposal that a customer's cancelling overtakes is withdrawn, and the log says why", async ({
  product,
}) => {
  const { bookingId, link } = await bookAndPay(product);
  const proposed = [];
  for (const amountCents of [50_000, 1_000]) {
    const ask = { requestId: crypto.randomUUID(), bookingId, amountCents, because: "late pickup" };
    proposed.push((await proposeRefund(product.ctx(aPerson()), ask)).refundId);
  }
  await cancelBooking(product.ctx(), { ...link, requestId: "overtaking", replaced: false });
  const filter = { whose: "everybody", action: "refund.withdrawn" } as const;
  const { lines } = await listAudit(product.ctx(aPerson("admin")), filter);
  const line = { by: "guest", after: { status: "denied", because: "less is left to give back" } };
  expect(lines).toMatchObject([line, line]);
  expect(new Set(lines.map(({ subjectId }) => subjectId))).toEqual(new Set(proposed));
  await product.work();
});
