import { refunds } from "@totetaxi/db/schema";
import { PAUSE_MS } from "@totetaxi/payments";
import { describe, expect } from "vitest";
import { getBooking } from "../booking/get-booking.ts";
import { completeBooking, getDetail } from "../booking/office/index.ts";
import { insist, tally, until } from "../testing/insist.ts";
import { aPerson } from "../testing/office.ts";
import { type Product, test } from "../testing/product.ts";
import {
  book,
  bookAndPay,
  deliver,
  giveBack,
  hearFromStripe,
  settleAll,
  standing,
} from "../testing/story.ts";
import { approveRefund, proposeRefund } from "./index.ts";
import { submitRefund } from "./submit-refund.ts";

const STAFF = aPerson();
const ADMIN = aPerson("admin");
const DAY_MS = 24 * 3_600_000;

async function givenAtStripe(product: Product): Promise<number[]> {
  const given = (await product.dashboard.refunds()).filter(({ status }) => status !== "failed");
  return given.map(({ amount }) => amount).sort((a, b) => a - b);
}

describe.concurrent("giving money back", () => {
  test("in parts changes nothing but the money, until everything was given back (TR-12)", async ({
    product,
  }) => {
    const paid = await bookAndPay(product);
    await giveBack(product, paid, 30_000);
    await settleAll(product);
    expect(await standing(product, paid.bookingId)).toMatchObject({
      booking: "paid",
      payments: ["partially_refunded"],
      ledger: ["payment 99500", "refund -30000"],
      messages: ["booking_confirmation", "refund_succeeded"],
    });
    await giveBack(product, paid, 69_500);
    await settleAll(product);
    expect(await standing(product, paid.bookingId)).toMatchObject({
      booking: "refunded",
      payments: ["refunded"],
      refunds: ["succeeded 30000", "succeeded 69500"],
      ledger: ["payment 99500", "refund -30000", "refund -69500"],
    });
    expect(product.mails.filter(({ text }) => text.includes("$300.00"))).toHaveLength(1);
  });

  test("whole before the pickup tells its owner that nobody comes, and after it does not", async ({
    product,
  }) => {
    const [ahead, done] = [await bookAndPay(product), await bookAndPay(product)];
    await giveBack(product, ahead, 99_500);
    await settleAll(product);
    expect(product.mails.at(-1)?.text).toContain("your pickup does not take place");
    expect(await getBooking(product.ctx(), ahead.link)).toMatchObject({ isCalledOff: true });
    product.clock.set("2026-03-10T22:00:00Z");
    const { version } = await getDetail(product.ctx(STAFF), done);
    await completeBooking(product.ctx(STAFF), { bookingId: done.bookingId, version });
    await giveBack(product, done, 99_500);
    await settleAll(product);
    expect(product.mails.at(-1)?.text).not.toContain("take place");
    expect(await getBooking(product.ctx(), done.link)).not.toHaveProperty("isCalledOff");
  });

  test.for([99_501, 0, -1])("never more than was taken, nor nothing: %i", async (amount, { product }) => {
    const paid = await bookAndPay(product);
    await expect(giveBack(product, paid, amount)).rejects.toMatchObject({
      reason: "refund_exceeds_captured",
    });
    await settleAll(product);
    expect(await givenAtStripe(product)).toEqual([]);
  });

  test("never of a booking that was not paid", async ({ product }) => {
    await expect(giveBack(product, await book(product), 1)).rejects.toMatchObject({
      reason: "refund_exceeds_captured",
    });
  });

  test("twenty wishes at once never give more than was taken (T-21, F-32)", async ({ product }) => {
    const paid = await bookAndPay(product);
    const wishes = Array.from({ length: 20 }, () => giveBack(product, paid, 30_000));
    expect(tally(await Promise.allSettled(wishes))).toEqual({ won: 3, refund_exceeds_captured: 17 });
    await settleAll(product);
    expect(await givenAtStripe(product)).toEqual([30_000, 30_000, 30_000]);
  });

  test("a double click is one refund; the same request for something else is refused (T-21)", async ({
    product,
  }) => {
    const paid = await bookAndPay(product);
    const click = {
      requestId: "click",
      bookingId: paid.bookingId,
      amountCents: 99_500,
      because: "late pickup",
    };
    const propose = (changed = {}) => proposeRefund(product.ctx(STAFF), { ...click, ...changed });
    const proposals = await Promise.all(Array.from({ length: 10 }, () => insist(() => propose())));
    const [refundId = "", ...others] = new Set(proposals.map((proposal) => proposal.refundId));
    expect(others).toEqual([]);
    const approve = () => insist(() => approveRefund(product.ctx(ADMIN), { refundId }));
    const approvals = await Promise.allSettled(Array.from({ length: 10 }, approve));
    expect(tally(approvals)).toEqual({ won: 1, refund_already_decided: 9 });
    await settleAll(product);
    expect(await givenAtStripe(product)).toEqual([99_500]);
    await expect(propose({ amountCents: 99_000 })).rejects.toMatchObject({ reason: "request_reused" });
    const { bookingId } = await bookAndPay(product);
    await expect(propose({ bookingId })).rejects.toMatchObject({ reason: "request_reused" });
  });
});

describe("a refund that the bank takes its time over", () => {
  test("is under way, and then done, told once", async ({ product }) => {
    const paid = await bookAndPay(product, "refundsLate");
    await product.dashboard.configure({ refundDelayMs: 600_000 });
    await giveBack(product, paid, 99_500);
    await product.work();
    expect(await standing(product, paid.bookingId)).toMatchObject({
      booking: "paid",
      refunds: ["submitted 99500"],
      ledger: ["payment 99500"],
    });
    await product.dashboard.elapse();
    expect((await product.dashboard.refunds()).map(({ status }) => status)).toEqual(["succeeded"]);
    await settleAll(product);
    expect(await standing(product, paid.bookingId)).toMatchObject({
      booking: "refunded",
      ledger: ["payment 99500", "refund -99500"],
      messages: ["booking_confirmation", "refund_succeeded"],
    });
  });
});

test("F-02: a refund is done once and told once, though Stripe tells of it backwards, and then again", async ({
  product,
}) => {
  const paid = await bookAndPay(product, "refundsLate");
  await product.dashboard.configure({ refundDelayMs: 10 });
  await giveBack(product, paid, 99_500);
  await product.work();
  await until(async () => (await product.dashboard.refunds()).map(({ status }) => status), ["succeeded"]);
  const told = (await product.dashboard.events()).filter(({ type }) => /refund/.test(type));
  expect(told.map(({ type }) => type)).toEqual(expect.arrayContaining(["refund.created", "refund.updated"]));
  for (const event of [...told.toReversed(), ...told]) {
    await deliver(product, event);
    await product.work();
    expect(await standing(product, paid.bookingId)).toMatchObject({
      booking: "refunded",
      refunds: ["succeeded 99500"],
      ledger: ["payment 99500", "refund -99500"],
      messages: ["booking_confirmation", "refund_succeeded"],
    });
  }
});

describe.concurrent("a refund that fails at the bank after it had succeeded (F-30)", () => {
  const FAILED = {
    booking: "refunded",
    payments: ["succeeded"],
    refunds: ["failed 99500"],
    ledger: ["payment 99500", "refund -99500", "refund_reversal 99500"],
    messages: ["booking_confirmation", "refund_failed", "refund_succeeded"],
    workItems: ["refund_failed"],
  };

  async function failLater(product: Product) {
    const paid = await bookAndPay(product, "refundsFail");
    await product.dashboard.configure({ refundDelayMs: 600_000 });
    await giveBack(product, paid, 99_500);
    await product.work();
    expect(await standing(product, paid.bookingId)).toMatchObject({
      booking: "refunded",
      payments: ["refunded"],
    });
    await product.dashboard.elapse();
    expect((await product.dashboard.refunds()).map(({ status }) => status)).toEqual(["failed"]);
    return paid;
  }

  test("is taken back in the ledger, and staff and customer are told, by the webhook in any order", async ({
    product,
  }) => {
    const { bookingId } = await failLater(product);
    const events = (await product.dashboard.events()).filter(({ type }) => type.startsWith("refund."));
    expect(events.length).toBeGreaterThan(2);
    for (const event of [...events.toReversed(), ...events]) await deliver(product, event);
    await product.work();
    expect(await standing(product, bookingId)).toEqual(FAILED);
    await settleAll(product);
  });

  test("is found by the reconciler when no webhook comes", async ({ product }) => {
    const { bookingId } = await failLater(product);
    await settleAll(product);
    expect(await standing(product, bookingId)).toEqual(FAILED);
  });

  test("is told to its owner for as long as it is owed, and can be given again", async ({ product }) => {
    const paid = await failLater(product);
    await settleAll(product);
    const told = async () => (await getBooking(product.ctx(), paid.link)).owedCents;
    expect(await told()).toBe(99_500);
    await product.dashboard.configure({ refundDelayMs: 600_000 });
    await giveBack(product, paid, 99_500);
    await product.work();
    expect((await standing(product, paid.bookingId)).refunds).toEqual(["failed 99500", "succeeded 99500"]);
    expect(await told()).toBeUndefined();
  });
});

describe.concurrent("Stripe's answer to a refund is lost (F-28, F-29, F-31)", () => {
  const REFUNDS = { path: "/v1/refunds", method: "POST" } as const;

  test("and its news comes first: it is written down at once, and nothing is sent again", async ({
    product,
  }) => {
    const paid = await bookAndPay(product);
    await giveBack(product, paid, 30_000);
    await product.dashboard.goWrong({ ...REFUNDS, kind: "dropAfter", times: 20 });
    await expect(product.work()).rejects.toMatchObject({ reason: "payments_unavailable" });
    await product.dashboard.goRight();
    product.clock.advance(PAUSE_MS);
    await hearFromStripe(product);
    await product.work();
    expect((await standing(product, paid.bookingId)).refunds).toEqual(["succeeded 30000"]);
    expect(await givenAtStripe(product)).toEqual([30_000]);
  });

  test.for(["after500", "before500", "drop", "dropAfter", "malformed", "429"] as const)(
    "%s: there is exactly one refund",
    async (kind, { product }) => {
      const paid = await bookAndPay(product);
      await giveBack(product, paid, 30_000);
      await product.dashboard.goWrong({ ...REFUNDS, kind, times: 20 });
      await expect(product.work()).rejects.toMatchObject({ reason: "payments_unavailable" });
      await product.dashboard.goRight();
      await settleAll(product);
      expect(await givenAtStripe(product)).toEqual([30_000]);
      expect((await standing(product, paid.bookingId)).refunds).toEqual(["succeeded 30000"]);
    },
  );

  test("and two days pass: what Stripe did is looked up before anything is sent again", async ({
    product,
  }) => {
    const paid = await bookAndPay(product);
    await giveBack(product, paid, 30_000);
    await product.dashboard.goWrong({ ...REFUNDS, kind: "dropAfter", times: 20 });
    await expect(product.work()).rejects.toMatchObject({ reason: "payments_unavailable" });
    await product.dashboard.goRight();
    product.clock.advance(2 * DAY_MS);
    await settleAll(product);
    expect(await givenAtStripe(product)).toEqual([30_000]);
  });

  test("and its key has died: two who send it anew, a moment apart, send one", async ({ product }) => {
    const paid = await bookAndPay(product);
    const refundId = await giveBack(product, paid, 30_000);
    product.clock.advance(2 * DAY_MS);
    await product.dashboard.goWrong({ ...REFUNDS, kind: "delay", delayMs: 500 });
    const first = submitRefund(product.ctx(STAFF), refundId);
    const attempts = () => product.ctx().db.select({ attempt: refunds.attempt }).from(refunds);
    await until(attempts, [{ attempt: 2 }]);
    await Promise.allSettled([first, submitRefund(product.ctx(STAFF), refundId)]);
    await settleAll(product);
    expect(await givenAtStripe(product)).toEqual([30_000]);
  });

  test("and Stripe is slower than our patience: the same key makes no second one", async ({ product }) => {
    const paid = await bookAndPay(product);
    const refundId = await giveBack(product, paid, 30_000);
    await product.dashboard.goWrong({ ...REFUNDS, kind: "delay", delayMs: 300 });
    const twice = [1, 2].map(() => submitRefund(product.ctx(STAFF), refundId));
    await Promise.allSettled(twice);
    await settleAll(product);
    expect(await givenAtStripe(product)).toEqual([30_000]);
  });
});
