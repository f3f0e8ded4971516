import { bookings, slots, workItems } from "@totetaxi/db/schema";
import { serviceDay } from "@totetaxi/values/service-day";
import { describe, expect } from "vitest";
import { until } from "../testing/insist.ts";
import { type Product, test } from "../testing/product.ts";
import {
  type Booked,
  book,
  hearFromStripe,
  runLoops,
  SYSTEM,
  settleAll,
  standing,
} from "../testing/story.ts";
import { reconcileOpenPayments, reconcileWithStripe } from "./reconcile.ts";

const DAY = serviceDay("2026-03-10");
const HOLD_MS = 15 * 60_000;
const PAID = { booking: "paid", ledger: ["payment 99500"], messages: ["booking_confirmation"] };

/** Our metadata on an intent that the product did not make. */
function metadataOf({ bookingId }: Booked): Record<string, string> {
  return { booking_id: bookingId, payment_id: "pay_00000000000000000000000000" };
}

async function letExpire(product: Product): Promise<void> {
  product.clock.advance(HOLD_MS);
  await runLoops(product);
}

describe("a payment that nobody tells us of", () => {
  test("is found by the webhook alone when the browser died (TR-01, F-11)", async ({ product }) => {
    const { bookingId, clientSecret, intentId } = await book(product);
    await product.browser.pay(clientSecret);
    await hearFromStripe(product, intentId);
    await product.work();
    expect(await standing(product, bookingId)).toMatchObject(PAID);
    expect(product.mails).toHaveLength(1);
  });

  test("is found by the reconciler within two minutes when webhook and browser are lost (TR-02, F-03, F-04)", async ({
    product,
  }) => {
    const { bookingId, clientSecret } = await book(product);
    await product.browser.pay(clientSecret);
    product.clock.advance(59_000);
    await reconcileOpenPayments(product.ctx(SYSTEM));
    expect((await standing(product, bookingId)).booking).toBe("pending");
    product.clock.advance(2_000);
    await reconcileOpenPayments(product.ctx(SYSTEM));
    await product.work();
    expect(await standing(product, bookingId)).toMatchObject(PAID);
    await settleAll(product);
    expect(product.mails).toHaveLength(1);
  });

  test("is found in Stripe's list of the last two days, with Stripe's fee", async ({ product, database }) => {
    const { bookingId, clientSecret, intentId } = await book(product);
    await product.browser.pay(clientSecret);
    const settled = async () =>
      (await product.dashboard.events()).filter(
        ({ type, data }) => type === "charge.updated" && data.object.payment_intent === intentId,
      );
    await until(async () => (await settled()).length, 1);
    for (let look = 0; look < 2; look++) await reconcileWithStripe(product.ctx(SYSTEM));
    expect(await standing(product, bookingId)).toMatchObject(PAID);
    const fees = await database.sql`
      select e.amount_cents from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
      where t.kind = 'fee' and e.account = 'stripe_fees'`;
    expect(fees.map(({ amount_cents }) => amount_cents)).toEqual([Math.round(99_500 * 0.029) + 30]);
  });

  test("does not keep the others waiting when it cannot be written", async ({ product, database }) => {
    const [first, second] = [await book(product), await book(product)];
    for (const { clientSecret } of [first, second]) await product.browser.pay(clientSecret);
    await database.sql`alter table payments add constraint test check (booking_id <> ${database.sql.unsafe(`'${first.bookingId}'`)} or captured_cents = 0)`;
    await reconcileWithStripe(product.ctx(SYSTEM));
    expect((await standing(product, first.bookingId)).booking).toBe("pending");
    expect((await standing(product, second.bookingId)).booking).toBe("paid");
    expect(product.complaints.splice(0)).toHaveLength(1);
  });
});

describe("what is not ours at Stripe", () => {
  test("an invoice that staff sent by hand is ignored, with no alarm (TR-15, T-22)", async ({ product }) => {
    await product.dashboard.makeIntent(5_000);
    await product.dashboard.makeIntent(5_000, { order: "summer party" });
    await hearFromStripe(product);
    await runLoops(product);
    expect(await product.ctx().db.select().from(workItems)).toEqual([]);
    expect(product.mails).toEqual([]);
  });

  test("money for a booking that we do not have is left alone, and named for a person", async ({
    product,
  }) => {
    const metadata = { booking_id: "bkg_00000000000000000000000000", payment_id: "pay_1" };
    await product.dashboard.makeIntent(5_000, metadata);
    await runLoops(product);
    await runLoops(product);
    expect(await product.ctx().db.select().from(workItems)).toMatchObject([{ kind: "unknown_booking" }]);
  });

  test("an open intent of a booking that no payment knows is ended: nobody can need it", async ({
    product,
  }) => {
    const booked = await book(product);
    const orphan = await product.dashboard.makeIntent(99_500, metadataOf(booked), { open: true });
    await runLoops(product);
    expect((await product.dashboard.intent(orphan.id)).status).toBe("canceled");
    expect((await product.dashboard.intent(booked.intentId)).status).toBe("requires_payment_method");
    await product.browser.pay(booked.clientSecret);
    await settleAll(product);
    expect(await standing(product, booked.bookingId)).toMatchObject(PAID);
  });
});

describe("money that comes for a booking in another way", () => {
  test("is given back when the booking is already paid, and staff are told (F-15)", async ({ product }) => {
    const booked = await book(product);
    await product.browser.pay(booked.clientSecret);
    await settleAll(product);
    await product.dashboard.makeIntent(99_500, metadataOf(booked));
    await settleAll(product);
    expect(await standing(product, booked.bookingId)).toEqual({
      booking: "paid",
      payments: ["succeeded", "refunded surplus"],
      refunds: ["succeeded 99500"],
      ledger: ["payment 99500", "payment 99500", "refund -99500"],
      messages: ["booking_confirmation", "late_payment_refunded", "refund_succeeded"],
      workItems: ["surplus_payment"],
    });
  });

  test("is kept when the booking still waits, and the first way to pay is closed", async ({ product }) => {
    const booked = await book(product);
    await product.dashboard.makeIntent(99_500, metadataOf(booked));
    await settleAll(product);
    expect(await standing(product, booked.bookingId)).toMatchObject(PAID);
    expect((await product.dashboard.intent(booked.intentId)).status).toBe("canceled");
  });

  test("after the hold ended reinstates the booking when the day still has room (F-20)", async ({
    product,
  }) => {
    const booked = await book(product);
    await letExpire(product);
    expect((await standing(product, booked.bookingId)).booking).toBe("expired");
    await product.dashboard.makeIntent(99_500, metadataOf(booked));
    await settleAll(product);
    expect(await standing(product, booked.bookingId)).toMatchObject(PAID);
    expect(await product.ctx().db.select().from(slots)).toMatchObject([{ slot: "day", taken: 1 }]);
  });

  test("after the hold ended goes back with an apology when the day is full (F-20)", async ({ product }) => {
    const { db } = product.ctx();
    await db.insert(slots).values({ day: DAY, slot: "day", capacity: 1 });
    const late = await book(product);
    await letExpire(product);
    await book(product);
    await product.dashboard.makeIntent(99_500, metadataOf(late));
    await settleAll(product);
    expect(await standing(product, late.bookingId)).toMatchObject({
      booking: "expired",
      refunds: ["succeeded 99500"],
      ledger: ["payment 99500", "refund -99500"],
      messages: ["late_payment_refunded", "refund_succeeded"],
      workItems: ["surplus_payment"],
    });
    expect(product.mails).toHaveLength(2);
    expect(await db.select({ status: bookings.status }).from(bookings)).toHaveLength(2);
  });

  test("of the wrong amount is never kept", async ({ product }) => {
    const booked = await book(product);
    await product.dashboard.makeIntent(99_400, metadataOf(booked));
    await settleAll(product);
    expect(await standing(product, booked.bookingId)).toMatchObject({
      booking: "pending",
      payments: ["pending", "refunded surplus"],
      workItems: ["amount_mismatch"],
    });
  });
});
