import { describe, expect } from "vitest";
import { getDetail } from "../booking/office/index.ts";
import { resumePayment } from "../payment/index.ts";
import { aPerson } from "../testing/office.ts";
import { type Product, test } from "../testing/product.ts";
import { book, giveBack, settleAll, standing } from "../testing/story.ts";
import { approveRefund, proposeRefund } from "./index.ts";

const STAFF = aPerson();
const ADMIN = aPerson("admin");

/** A booking of which another amount was paid, which went back and was sent back by the bank. */
async function bookAndPayAnother(product: Product) {
  const booked = await book(product);
  await product.dashboard.editAmount(booked.intentId, 100);
  await product.dashboard.configure({ refundDelayMs: 600_000 });
  await product.browser.pay(booked.clientSecret, "refundsFail");
  await settleAll(product);
  await product.dashboard.elapse();
  expect((await product.dashboard.refunds()).map(({ status }) => status)).toEqual(["failed"]);
  await settleAll(product);
  return booked;
}

describe("money that no booking keeps", () => {
  test("and that could not be given back is given again when staff ask", async ({ product }) => {
    const booked = await bookAndPayAnother(product);
    expect(await standing(product, booked.bookingId)).toMatchObject({
      payments: ["succeeded surplus"],
      refunds: ["failed 100"],
    });
    await giveBack(product, booked, 100);
    await settleAll(product);
    expect((await standing(product, booked.bookingId)).refunds).toEqual(["failed 100", "succeeded 100"]);
  });

  test("is given again from its own payment, and the one that pays for the booking stays", async ({
    product,
  }) => {
    const booked = await bookAndPayAnother(product);
    const again = await resumePayment(product.ctx(), booked.link);
    await product.browser.pay(again.clientSecret);
    await settleAll(product);
    const { bookingId } = booked;
    const seen = await getDetail(product.ctx(STAFF), { bookingId });
    const [{ paymentId = "" } = {}] = seen.refunds;
    expect(seen.payments).toMatchObject([
      { paymentId, surplus: true, leftToRefundCents: 100 },
      { surplus: false, leftToRefundCents: 99_500 },
    ]);
    const asked = { requestId: "again-0001", bookingId, paymentId, because: "it came back" };
    const exceeds = { reason: "refund_exceeds_captured", details: { leftCents: 100 } };
    await expect(proposeRefund(product.ctx(STAFF), { ...asked, amountCents: 101 })).rejects.toMatchObject(
      exceeds,
    );
    const proposed = await proposeRefund(product.ctx(STAFF), { ...asked, amountCents: 100 });
    await approveRefund(product.ctx(ADMIN), proposed);
    await settleAll(product);
    expect(await standing(product, bookingId)).toMatchObject({
      booking: "paid",
      payments: ["refunded surplus", "succeeded"],
      refunds: ["failed 100", "succeeded 100"],
    });
  });
});
