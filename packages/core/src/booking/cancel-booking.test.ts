import { slots } from "@totetaxi/db/schema";
import { describe, expect } from "vitest";
import { confirmPayment } from "../payment/confirm-payment.ts";
import { insist } from "../testing/insist.ts";
import { anOrder } from "../testing/order.ts";
import { type Product, test } from "../testing/product.ts";
import { type Booked, book, bookAndPay, settleAll, standing } from "../testing/story.ts";
import { cancelBooking } from "./cancel-booking.ts";
import { getBooking } from "./get-booking.ts";

const HOUR = 3_600_000;

function cancel(product: Product, { link }: Pick<Booked, "link">) {
  return cancelBooking(product.ctx(), { ...link, requestId: "take-it-back", replaced: false });
}

/** Given up by the wizard, because something of the order was changed before it was paid. */
function replace(product: Product, { link }: Pick<Booked, "link">) {
  return cancelBooking(product.ctx(), { ...link, requestId: "another-instead", replaced: true });
}

async function placesTaken(product: Product): Promise<number[]> {
  const rows = await product.ctx().db.select({ taken: slots.taken }).from(slots);
  return rows.map(({ taken }) => taken);
}

describe("taking back a booking that is not paid", () => {
  test("ends it at once, with its place and its way to pay, and is told", async ({ product }) => {
    const booked = await book(product);
    expect((await cancel(product, booked)).status).toBe("cancelled");
    await product.work();
    expect(await standing(product, booked.bookingId)).toMatchObject({
      booking: "cancelled",
      payments: ["canceled"],
      ledger: [],
      messages: ["booking_cancelled"],
    });
    expect(await placesTaken(product)).toEqual([0]);
    expect((await product.dashboard.intent(booked.intentId)).status).toBe("canceled");
    expect(await product.browser.pay(booked.clientSecret)).toBe("payment_intent_unexpected_state");
  });

  test("asked for again tells the same, ten times at once too", async ({ product }) => {
    const booked = await book(product);
    const asked = Array.from({ length: 10 }, () => insist(() => cancel(product, booked)));
    await Promise.all(asked);
    await settleAll(product);
    expect((await cancel(product, booked)).status).toBe("cancelled");
    expect(await placesTaken(product)).toEqual([0]);
    expect(product.mails).toHaveLength(1);
  });

  test("is kept as a wish while Stripe is silent, and carried out when it answers", async ({ product }) => {
    const booked = await book(product);
    const path = "/v1/payment_intents/*/cancel";
    await product.dashboard.goWrong({ path, method: "POST", kind: "before500", times: 20 });
    expect((await cancel(product, booked)).status).toBe("pending");
    await product.dashboard.goRight();
    await settleAll(product);
    expect((await getBooking(product.ctx(), booked.link)).status).toBe("cancelled");
    expect(await placesTaken(product)).toEqual([0]);
  });

  test.for([0, 0, 5, 10, 20, 40])(
    "at the moment of paying gives everything back, or takes nothing (F-21, F-25)",
    async (headStartMs, { product }) => {
      const booked = await book(product);
      const cancelling = new Promise((resolve) => setTimeout(resolve, headStartMs)).then(() =>
        cancel(product, booked),
      );
      const paying = product.browser.pay(booked.clientSecret);
      const looking = insist(() => confirmPayment(product.ctx(), booked.link));
      await Promise.all([cancelling, paying, looking]);
      await settleAll(product);
      const charged = (await product.dashboard.intent(booked.intentId)).status === "succeeded";
      const stands = await standing(product, booked.bookingId);
      expect(stands).toMatchObject({
        booking: "cancelled",
        ledger: charged ? ["payment 99500", "refund -99500"] : [],
        refunds: charged ? ["succeeded 99500"] : [],
      });
      expect(await placesTaken(product)).toEqual([0]);
    },
  );
});

describe("an unpaid booking that its guest replaces by another", () => {
  test("ends with its place and its way to pay, and nobody is written to", async ({ product }) => {
    const booked = await book(product);
    expect((await replace(product, booked)).status).toBe("cancelled");
    await settleAll(product);
    expect(await standing(product, booked.bookingId)).toMatchObject({
      booking: "cancelled",
      payments: ["canceled"],
      messages: [],
    });
    expect(await placesTaken(product)).toEqual([0]);
    expect(product.mails).toEqual([]);
  });

  test("is silent too when Stripe answers only later", async ({ product }) => {
    const booked = await book(product);
    const path = "/v1/payment_intents/*/cancel";
    await product.dashboard.goWrong({ path, method: "POST", kind: "before500", times: 20 });
    expect((await replace(product, booked)).status).toBe("pending");
    await product.dashboard.goRight();
    await settleAll(product);
    expect((await getBooking(product.ctx(), booked.link)).status).toBe("cancelled");
    expect(product.mails).toEqual([]);
  });

  test("stays when it was paid meanwhile", async ({ product }) => {
    const booked = await bookAndPay(product);
    await expect(replace(product, booked)).rejects.toMatchObject({
      code: "conflict",
      reason: "already_paid",
    });
    expect(await standing(product, booked.bookingId)).toMatchObject({ booking: "paid", refunds: [] });
  });

  test("and asked for by name before is told as it was asked for", async ({ product }) => {
    const booked = await book(product);
    await cancel(product, booked);
    await replace(product, booked);
    await settleAll(product);
    expect((await standing(product, booked.bookingId)).messages).toEqual(["booking_cancelled"]);
  });
});

describe("taking back a booking that is paid", () => {
  test("within the terms gives everything back, and is told with the amount", async ({ product }) => {
    const booked = await bookAndPay(product);
    expect(await cancel(product, booked)).toMatchObject({
      status: "cancelled",
      refundedCents: 0,
      returningCents: 99_500,
    });
    await settleAll(product);
    expect(await getBooking(product.ctx(), booked.link)).toMatchObject({
      refundedCents: 99_500,
      returningCents: 0,
    });
    expect(await standing(product, booked.bookingId)).toMatchObject({
      booking: "cancelled",
      payments: ["refunded"],
      refunds: ["succeeded 99500"],
      ledger: ["payment 99500", "refund -99500"],
      messages: ["booking_cancelled", "booking_confirmation", "refund_succeeded"],
    });
    expect(await placesTaken(product)).toEqual([0]);
    expect(product.mails.some(({ text }) => text.includes("$995.00"))).toBe(true);
  });

  test("ten times at once gives it back once", async ({ product }) => {
    const booked = await bookAndPay(product);
    await Promise.all(Array.from({ length: 10 }, () => insist(() => cancel(product, booked))));
    await settleAll(product);
    expect((await standing(product, booked.bookingId)).refunds).toEqual(["succeeded 99500"]);
    expect(await product.dashboard.refunds()).toHaveLength(1);
  });

  test("after 48 hours is for the phone: nothing changes, and the number is told", async ({ product }) => {
    const booked = await bookAndPay(product);
    product.clock.advance(48 * HOUR + 1);
    const refused = cancel(product, booked);
    await expect(refused).rejects.toMatchObject({
      reason: "cancel_by_phone",
      message: expect.stringContaining("(631) 595-5100"),
    });
    expect((await standing(product, booked.bookingId)).booking).toBe("paid");
  });

  test("on a peak date is for the phone", async ({ product }) => {
    const booked = await bookAndPay(product, "good", anOrder({ facts: { pickupDate: "2026-07-04" } }));
    await expect(cancel(product, booked)).rejects.toMatchObject({ reason: "cancel_by_phone" });
  });
});

test("a booking that has expired cannot be cancelled any more, and another's not at all", async ({
  product,
}) => {
  const booked = await book(product);
  product.clock.advance(HOUR);
  await settleAll(product);
  await expect(cancel(product, booked)).rejects.toMatchObject({ reason: "not_cancellable" });
  const stranger = { link: { accessToken: "not-the-token" } };
  await expect(cancel(product, stranger)).rejects.toMatchObject({ reason: "not_found" });
});
