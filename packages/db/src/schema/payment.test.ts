import { cents } from "@totetaxi/values/cents";
import { newId } from "@totetaxi/values/id";
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { aBooking, aPayment, aRateCard, aRefund } from "../factories.ts";
import { test as base } from "../testing/index.ts";
import { expectRefused } from "../testing/refused-by.ts";
import { bookings, messages, payments } from "./index.ts";

const test = base
  .extend("db", async ({ database }) => {
    await aRateCard(database.drizzle);
    return database.drizzle;
  })
  .extend("booking", ({ db }) => aBooking(db));

const PRICE = cents(99_500);
const HELD = { status: "succeeded", capturedCents: PRICE } as const;

describe("a payment", () => {
  test.for(["pending", "processing", "failed"] as const)(
    "that is %s is the one open way to pay its booking",
    async (status, { db, booking }) => {
      await aPayment(db, booking, { status: "canceled" });
      await aPayment(db, booking, { status });
      for (const second of ["pending", "processing", "failed"] as const)
        await expectRefused(aPayment(db, booking, { status: second }), "payments_one_open");
      await aPayment(db, await aBooking(db));
    },
  );

  test("is kept for a booking once; any further money is surplus", async ({ db, booking }) => {
    await aPayment(db, booking, HELD);
    await expectRefused(aPayment(db, booking, HELD), "payments_one_kept");
    await expectRefused(aPayment(db, booking, { ...HELD, status: "refunded" }), "payments_one_kept");
    await aPayment(db, booking, { ...HELD, surplus: true });
  });

  test("that is kept took exactly what the booking costs", async ({ db, booking }) => {
    const less = { ...HELD, capturedCents: cents(1) };
    await expectRefused(aPayment(db, booking, less), "payments_kept_is_exact");
    await aPayment(db, booking, { ...less, surplus: true });
  });

  test("gives back no more than it took, and no more than was asked for", async ({ db, booking }) => {
    const over = { ...HELD, reservedCents: cents(99_501) };
    await expectRefused(aPayment(db, booking, over), "payments_refunds_within_captured");
    const unasked = { ...HELD, reservedCents: cents(5), refundedCents: cents(6) };
    await expectRefused(aPayment(db, booking, unasked), "payments_refunds_within_captured");
    const negative = { ...HELD, refundedCents: cents(-1) };
    await expectRefused(aPayment(db, booking, negative), "payments_refunds_within_captured");
  });

  test("is of dollars, or of nothing, in a state that there is", async ({ db, booking }) => {
    await expectRefused(aPayment(db, booking, { amountCents: cents(-1) }), "payments_amount");
    await expectRefused(aPayment(db, booking, { currency: "eur" }), "payments_amount");
    await expectRefused(aPayment(db, booking, { status: "confirmed" as "pending" }), "payments_status");
  });

  test("T-17: has an intent of its own at Stripe", async ({ db, booking }) => {
    await aPayment(db, booking, { stripePaymentIntentId: "pi_1", status: "canceled" });
    const reused = aPayment(db, await aBooking(db), { stripePaymentIntentId: "pi_1" });
    await expectRefused(reused, "payments_intent");
  });

  test("protects its booking from deletion", async ({ db, booking }) => {
    await aPayment(db, booking);
    await expect(db.delete(bookings).where(eq(bookings.id, booking.id))).rejects.toThrow();
  });
});

describe("a refund", () => {
  test("is of a positive amount, once for each request and once at Stripe", async ({ db, booking }) => {
    const payment = await aPayment(db, booking, HELD);
    const refund = await aRefund(db, payment, { stripeRefundId: "re_1", amountCents: cents(1) });
    await expectRefused(aRefund(db, payment, { amountCents: cents(0) }), "refunds_amount");
    await expectRefused(aRefund(db, payment, { requestId: refund.requestId }), "refunds_request");
    await expectRefused(aRefund(db, payment, { stripeRefundId: "re_1" }), "refunds_stripe");
    await expectRefused(aRefund(db, payment, { status: "lost" as "failed" }), "refunds_status");
  });

  test("protects its payment from deletion", async ({ db, booking }) => {
    const payment = await aPayment(db, booking, HELD);
    await aRefund(db, payment);
    await expect(db.delete(payments)).rejects.toMatchObject({ cause: { code: "23001" } });
  });
});

test("a message is owed once for each booking, kind and subject", async ({ db, booking }) => {
  const owe = () =>
    db.insert(messages).values({
      id: newId("msg"),
      kind: "booking_confirmation",
      bookingId: booking.id,
      subjectId: booking.id,
      status: "queued",
      createdAt: booking.createdAt,
    });
  await owe();
  await expectRefused(owe(), "messages_once");
});
