import { payments, refunds } from "@totetaxi/db/schema";
import { ENOUGH_UNANSWERED, PAUSE_MS } from "@totetaxi/payments";
import { standInAt } from "@totetaxi/stripe-sandbox/steering";
import { serviceDay } from "@totetaxi/values/service-day";
import { describe, expect } from "vitest";
import { listAvailability } from "../availability/index.ts";
import { createBooking } from "../booking/create-booking.ts";
import { getBooking } from "../booking/get-booking.ts";
import { tally } from "../testing/insist.ts";
import { anOrder } from "../testing/order.ts";
import { type Product, test as productTest } from "../testing/product.ts";
import {
  type Booked,
  book,
  bookAndPay,
  giveBack,
  hearFromStripe,
  settleAll,
  standing,
} from "../testing/story.ts";
import { confirmPayment } from "./confirm-payment.ts";

const DAY = serviceDay("2026-03-10");
const MOST = 1_000;
const EVERYTHING = ["/v1/*", "/v1/*/*", "/v1/*/*/*"];

/** Stripe answers nothing that the product asks; how many requests still reached it is counted. */
const test = productTest.extend("silence", ({ product }) => {
  const standIn = standInAt(product.stripe.url);
  return {
    begin: () =>
      standIn.goWrong({ api: EVERYTHING.map((path) => ({ path, kind: "429" as const, times: MOST })) }),
    async asked(): Promise<number> {
      const { api = [] } = await standIn.faults();
      return api.reduce((sum, { times }) => sum + MOST - times, 0);
    },
    async end(): Promise<void> {
      await standIn.goRight();
      product.clock.advance(PAUSE_MS);
    },
  };
});

/** What becomes of everything that people and jobs do meanwhile. */
async function lookInVain(product: Product, { link }: Booked, times: number): Promise<void> {
  for (let time = 0; time < times; time++)
    await expect(confirmPayment(product.ctx(), link)).rejects.toMatchObject({
      code: "unavailable",
      reason: "payments_unavailable",
    });
}

describe("F-48: while Stripe is silent", () => {
  test("who books is told at once; the places are theirs, the site answers, and all go on where they stopped", async ({
    product,
    silence,
  }) => {
    const before = await book(product);
    await silence.begin();
    await lookInVain(product, before, ENOUGH_UNANSWERED);
    const asked = await silence.asked();
    expect(asked).toBe(ENOUGH_UNANSWERED);

    const orders = Array.from({ length: 6 }, () => anOrder());
    const lost = await Promise.allSettled(orders.map((order) => createBooking(product.ctx(), order)));
    expect(tally(lost)).toEqual({ payments_unavailable: 6 });
    expect((await getBooking(product.ctx(), before.link)).status).toBe("pending");
    const days = await listAvailability(product.ctx(), { from: DAY, to: DAY });
    expect(days).toMatchObject({ days: [{ day: DAY, open: true }] });
    expect(await silence.asked()).toBe(asked);
    // The key of none is spent: what was never sent is sent under the same one.
    const rows = await product.ctx().db.select({ attempt: payments.attempt }).from(payments);
    expect(rows).toEqual(Array(7).fill({ attempt: 1 }));

    await silence.end();
    for (const order of orders) {
      const { clientSecret, bookingId } = await book(product, order);
      await product.browser.pay(clientSecret);
      await settleAll(product);
      expect((await standing(product, bookingId)).booking).toBe("paid");
    }
    expect(await product.dashboard.intents()).toHaveLength(7);
  });

  test("what was paid is neither lost nor believed: it is written down once Stripe says so", async ({
    product,
    silence,
  }) => {
    const booked = await book(product);
    await product.browser.pay(booked.clientSecret);
    await hearFromStripe(product, booked.intentId);
    await silence.begin();
    for (let round = 0; round < 4; round++) {
      await expect(product.work()).rejects.toMatchObject({ reason: "payments_unavailable" });
      expect(await standing(product, booked.bookingId)).toMatchObject({ booking: "pending", ledger: [] });
    }
    const asked = await silence.asked();
    await lookInVain(product, booked, 5);
    expect(await silence.asked()).toBe(asked);
    await silence.end();
    await product.work();
    expect(await standing(product, booked.bookingId)).toMatchObject({
      booking: "paid",
      ledger: ["payment 99500"],
      messages: ["booking_confirmation"],
    });
    await settleAll(product);
  });

  test("a refund waits under its key, and is given once", async ({ product, silence }) => {
    const paid = await bookAndPay(product);
    await silence.begin();
    await giveBack(product, paid, 30_000);
    for (let round = 0; round < 2 * ENOUGH_UNANSWERED; round++)
      await expect(product.work()).rejects.toMatchObject({ reason: "payments_unavailable" });
    expect(await silence.asked()).toBe(ENOUGH_UNANSWERED);
    const kept = await product.ctx().db.select().from(refunds);
    expect(kept).toMatchObject([{ status: "approved", attempt: 1, stripeRefundId: null }]);
    await silence.end();
    await settleAll(product);
    expect((await standing(product, paid.bookingId)).refunds).toEqual(["succeeded 30000"]);
    expect(await product.dashboard.refunds()).toMatchObject([{ amount: 30_000 }]);
  });
});
