import { refunds } from "@totetaxi/db/schema";
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { aPerson } from "../testing/office.ts";
import { test } from "../testing/product.ts";
import { bookAndPay, giveBack, hearFromStripe, settleAll, standing } from "../testing/story.ts";
import { proposeRefund } from "./index.ts";

const STAFF = aPerson();

describe("a refund that was made by hand at Stripe", () => {
  test("is in the books like any other, once, and is named for a person", async ({ product }) => {
    const paid = await bookAndPay(product);
    await product.dashboard.refund(paid.intentId, 5_000);
    await hearFromStripe(product, undefined, 2);
    await settleAll(product);
    expect(await standing(product, paid.bookingId)).toMatchObject({
      booking: "paid",
      payments: ["partially_refunded"],
      refunds: ["succeeded 5000"],
      ledger: ["payment 99500", "refund -5000"],
      messages: ["booking_confirmation", "refund_succeeded"],
      workItems: ["unknown_refund"],
    });
    await expect(giveBack(product, paid, 94_501)).rejects.toMatchObject({
      reason: "refund_exceeds_captured",
    });
  });

  test("in the name of one of ours is another one: both are in the books", async ({ product }) => {
    const paid = await bookAndPay(product);
    const refundId = await giveBack(product, paid, 30_000);
    await product.work();
    const { id: twin } = await product.dashboard.refund(paid.intentId, 30_000, { refund_id: refundId });
    await settleAll(product);
    expect(await standing(product, paid.bookingId)).toMatchObject({
      refunds: ["succeeded 30000", "succeeded 30000"],
      ledger: ["payment 99500", "refund -30000", "refund -30000"],
      workItems: ["unknown_refund"],
    });
    const [ours] = await product.ctx().db.select().from(refunds).where(eq(refunds.id, refundId));
    expect(ours?.stripeRefundId).not.toBe(twin);
  });

  test("of everything ends the booking, and withdraws what was proposed", async ({ product }) => {
    const paid = await bookAndPay(product);
    const proposal = { requestId: "by-hand-0001", bookingId: paid.bookingId, amountCents: 1_000 };
    await proposeRefund(product.ctx(STAFF), { ...proposal, because: "late pickup" });
    await product.dashboard.refund(paid.intentId, 99_500);
    await settleAll(product);
    expect(await standing(product, paid.bookingId)).toMatchObject({
      booking: "refunded",
      payments: ["refunded"],
      refunds: ["denied 1000", "succeeded 99500"],
    });
  });

  test("leaves less to give: what Stripe refuses is undone, and staff are told, the customer not", async ({
    product,
  }) => {
    const paid = await bookAndPay(product);
    await product.dashboard.refund(paid.intentId, 99_500);
    await giveBack(product, paid, 99_500);
    await product.work();
    expect(await standing(product, paid.bookingId)).toMatchObject({
      booking: "paid",
      payments: ["succeeded"],
      refunds: ["failed 99500"],
      ledger: ["payment 99500"],
      messages: ["booking_confirmation"],
      workItems: ["refund_refused"],
    });
    await settleAll(product);
    expect(await standing(product, paid.bookingId)).toMatchObject({
      booking: "refunded",
      refunds: ["failed 99500", "succeeded 99500"],
      ledger: ["payment 99500", "refund -99500"],
    });
  });
});
