import { describe, expect } from "vitest";
import { taken } from "../../testing/booking-rows.ts";
import { aPerson } from "../../testing/office.ts";
import { test } from "../../testing/product.ts";
import { book, bookAndPay, settleAll, standing } from "../../testing/story.ts";
import { bookingCancellation, cancelForCustomer } from "./index.ts";

const DAY_MS = 24 * 3_600_000;
const STAFF = aPerson();

describe("cancelling for a customer", () => {
  test("within the terms tells the refund first and then gives it back", async ({ product }) => {
    const paid = await bookAndPay(product);
    const told = await bookingCancellation(product.ctx(STAFF), { bookingId: paid.bookingId });
    expect(told).toMatchObject({ terms: "full_refund", refundCents: 99_500 });
    const { version, refundCents } = told;
    await cancelForCustomer(product.ctx(STAFF), { bookingId: paid.bookingId, version, refundCents });
    await settleAll(product);
    expect(await standing(product, paid.bookingId)).toMatchObject({
      booking: "cancelled",
      refunds: ["succeeded 99500"],
    });
    expect(await taken(product)).toEqual(["2026-03-10 day 0"]);
  });

  test("after the terms keeps the money as credit, and the customer is told so", async ({ product }) => {
    const paid = await bookAndPay(product);
    product.clock.advance(3 * DAY_MS);
    expect(await bookingCancellation(product.ctx(STAFF), { bookingId: paid.bookingId })).toMatchObject({
      terms: "credit",
      refundCents: 0,
    });
    await cancelForCustomer(product.ctx(STAFF), { bookingId: paid.bookingId, refundCents: 0 });
    await settleAll(product);
    expect(await standing(product, paid.bookingId)).toMatchObject({
      booking: "cancelled",
      payments: ["succeeded"],
      refunds: [],
      ledger: ["payment 99500"],
    });
    expect(product.mails.some(({ text }) => text.includes("becomes a credit"))).toBe(true);
  });

  test("is refused when the refund is not the one that was told", async ({ product }) => {
    const paid = await bookAndPay(product);
    const { refundCents } = await bookingCancellation(product.ctx(STAFF), { bookingId: paid.bookingId });
    product.clock.advance(3 * DAY_MS);
    const late = cancelForCustomer(product.ctx(STAFF), { bookingId: paid.bookingId, refundCents });
    await expect(late).rejects.toMatchObject({ reason: "cancellation_changed", details: { refundCents: 0 } });
    expect((await standing(product, paid.bookingId)).booking).toBe("paid");
  });

  test("unpaid ends its way to pay at once", async ({ product }) => {
    const booked = await book(product);
    await cancelForCustomer(product.ctx(STAFF), { bookingId: booked.bookingId });
    expect(await product.browser.pay(booked.clientSecret)).toBe("payment_intent_unexpected_state");
    expect((await standing(product, booked.bookingId)).booking).toBe("cancelled");
  });
});
