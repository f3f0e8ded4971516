import { bookings, payments } from "@totetaxi/db/schema";
import { describe, expect } from "vitest";
import { createBooking } from "../booking/create-booking.ts";
import type { Fault } from "../testing/dashboard.ts";
import { anOrder } from "../testing/order.ts";
import { type Product, test } from "../testing/product.ts";
import { book, intentIdOf, SYSTEM, settleAll, standing } from "../testing/story.ts";
import { openIntent } from "./open-intent.ts";
import { reconcileOpenPayments } from "./reconcile.ts";

const HOLD_MS = 15 * 60_000;
const OPEN_PAYMENTS_EVERY_MS = 30_000;
const DAY_MS = 24 * 3_600_000;

async function payable(product: Product) {
  return (await product.dashboard.intents()).filter(({ status }) => status === "requires_payment_method");
}

/** The booking and the payment whose intent was never made. */
async function unopened(product: Product) {
  const { db } = product.ctx();
  const [booking] = await db.select().from(bookings);
  const [payment] = await db.select().from(payments);
  return { booking: booking ?? expect.fail("no booking"), payment: payment ?? expect.fail("no payment") };
}

const LOST: [what: string, kind: Fault["kind"]][] = [
  ["an error before Stripe did anything", "before500"],
  ["an error after Stripe made it", "after500"],
  ["a connection cut before Stripe did anything", "drop"],
  ["a connection cut after Stripe made it", "dropAfter"],
  ["an answer that nobody can read", "malformed"],
  ["too many requests", "429"],
];

/** A booking that stands although Stripe's answer never came. */
async function bookInVain(product: Product, kind: Fault["kind"], order = anOrder()): Promise<void> {
  await product.dashboard.goWrong({ path: "/v1/payment_intents", method: "POST", kind, times: 20 });
  const lost = createBooking(product.ctx(), order);
  await expect(lost).rejects.toMatchObject({ reason: "payments_unavailable", code: "unavailable" });
  await product.dashboard.goRight();
}

describe.concurrent("Stripe's answer to the request for a way to pay is lost (F-48)", () => {
  test.for(LOST)(
    "%s: the booking stands, and the same request goes on with one way to pay",
    async ([, kind], { product }) => {
      const order = anOrder();
      await bookInVain(product, kind, order);
      expect(await product.ctx().db.select().from(bookings)).toMatchObject([{ status: "pending" }]);

      const { link, clientSecret, bookingId } = await book(product, order);
      expect(link.accessToken).not.toBe("");
      expect((await payable(product)).map(({ id }) => id)).toEqual([intentIdOf(clientSecret)]);
      await product.browser.pay(clientSecret);
      await settleAll(product);
      expect(await standing(product, bookingId)).toMatchObject({
        booking: "paid",
        ledger: ["payment 99500"],
      });
    },
  );

  test("and the reconciler finds it within two minutes, when nobody comes back", async ({ product }) => {
    await bookInVain(product, "after500");
    product.clock.advance(2 * 60_000 - OPEN_PAYMENTS_EVERY_MS);
    await reconcileOpenPayments(product.ctx(SYSTEM));
    const [intent] = await product.dashboard.intents();
    expect((await unopened(product)).payment.stripePaymentIntentId).toBe(intent?.id);
  });

  test("and the hold ends all the same: nothing can be paid any more, and the place is free", async ({
    product,
  }) => {
    await bookInVain(product, "before500");
    product.clock.advance(HOLD_MS);
    await settleAll(product);
    const { booking } = await unopened(product);
    expect(booking.status).toBe("expired");
    expect(await payable(product)).toEqual([]);
  });
});

describe("one payment has one intent", () => {
  test("when many ask at once, some of them with old knowledge", async ({ product }) => {
    await bookInVain(product, "before500");
    const { booking, payment } = await unopened(product);
    const attempts = [1, 2, 3, 1, 2, 3].map((attempt) =>
      openIntent(product.ctx(), { ...payment, attempt }, booking),
    );
    const opened = await Promise.all(attempts);
    const [first] = opened;
    expect(new Set(opened.map(({ intentId }) => intentId))).toEqual(new Set([first?.intentId]));
    expect((await payable(product)).map(({ id }) => id)).toEqual([first?.intentId]);
  });

  test("when the first request is a day old: its key is never sent again (D-08)", async ({ product }) => {
    const order = anOrder();
    await bookInVain(product, "dropAfter", order);
    product.clock.advance(DAY_MS);
    const { clientSecret } = await book(product, order);
    expect(await product.dashboard.intents()).toMatchObject([{ id: intentIdOf(clientSecret) }]);
  });
});
