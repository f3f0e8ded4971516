import { payments } from "@totetaxi/db/schema";
import type { IntentSnapshot } from "@totetaxi/payments";
import { cents } from "@totetaxi/values/cents";
import { describe, expect } from "vitest";
import { insist } from "../testing/insist.ts";
import { test } from "../testing/product.ts";
import { book, bookAndPay, hearFromStripe, runLoops, settleAll, standing } from "../testing/story.ts";
import { applyIntent } from "./apply-intent.ts";
import { confirmPayment } from "./confirm-payment.ts";

const PAID = {
  booking: "paid",
  payments: ["succeeded"],
  refunds: [],
  ledger: ["payment 99500"],
  messages: ["booking_confirmation"],
  workItems: [],
};

describe("confirming a payment", () => {
  test("a booking that is paid stands, and its confirmation is sent", async ({ product }) => {
    const { bookingId, link, view, clientSecret } = await book(product);
    expect(await product.browser.pay(clientSecret)).toBe("succeeded");
    const confirmed = await confirmPayment(product.ctx(), link);
    expect(confirmed).toEqual({ bookingStatus: "paid", paymentStatus: "succeeded" });
    await product.work();
    expect(await standing(product, bookingId)).toEqual(PAID);
    const [mail] = product.mails;
    expect(product.mails).toHaveLength(1);
    expect(mail).toMatchObject({ subject: expect.stringContaining(view.number) });
    expect(mail?.html).toContain(`/booking/${link.accessToken}`);
    expect(mail?.attachments).toMatchObject([{ filename: `totetaxi-${view.number}.ics` }]);
    await settleAll(product);
  });

  test("T-16: nobody is believed who has not paid", async ({ product }) => {
    const { bookingId, link } = await book(product);
    const confirmed = await confirmPayment(product.ctx(), link);
    expect(confirmed).toEqual({ bookingStatus: "pending", paymentStatus: "pending" });
    expect(await standing(product, bookingId)).toMatchObject({ ledger: [], messages: [] });
  });

  test("another person's link, or none, opens nothing (TR-09)", async ({ product }) => {
    const { link } = await bookAndPay(product);
    const guessed = [`${link.accessToken.slice(0, -1)}!`, "", link.accessToken.toLowerCase().slice(1)];
    for (const accessToken of guessed) {
      const refused = confirmPayment(product.ctx(), { accessToken });
      await expect(refused).rejects.toMatchObject({ code: "not_found", reason: "not_found" });
    }
  });

  test("browser, webhook and reconciler at once make one movement of money and one mail (TR-07, F-18)", async ({
    product,
  }) => {
    const { bookingId, link, clientSecret, intentId } = await book(product);
    await product.browser.pay(clientSecret);
    await hearFromStripe(product, intentId, 5);
    product.clock.advance(61_000);
    const confirms = Array.from({ length: 5 }, () => insist(() => confirmPayment(product.ctx(), link)));
    await Promise.all([...confirms, runLoops(product), product.work(), runLoops(product)]);
    await settleAll(product);
    expect(await standing(product, bookingId)).toEqual(PAID);
    expect(product.mails).toHaveLength(1);
  });
});

describe("a card that is declined", () => {
  test("leaves the booking pending, and the next card pays the same intent", async ({ product }) => {
    const { bookingId, link, clientSecret } = await book(product);
    expect(await product.browser.pay(clientSecret, "noFunds")).toBe("insufficient_funds");
    const confirmed = await confirmPayment(product.ctx(), link);
    expect(confirmed).toEqual({ bookingStatus: "pending", paymentStatus: "failed" });
    await product.work();
    expect(product.mails.map(({ text }) => text)).toEqual([expect.stringContaining("not enough money")]);

    expect(await product.browser.pay(clientSecret)).toBe("succeeded");
    await settleAll(product);
    const told = ["booking_confirmation", "payment_failed"];
    expect(await standing(product, bookingId)).toEqual({ ...PAID, messages: told });
    expect(await product.dashboard.intents()).toHaveLength(1);
  });

  test("is told once however often we look, and each further card again", async ({ product }) => {
    const { link, clientSecret } = await book(product);
    for (const card of ["declined", "noFunds"] as const) {
      await product.browser.pay(clientSecret, card);
      for (let look = 0; look < 3; look++) await confirmPayment(product.ctx(), link);
      await product.work();
    }
    expect(product.mails).toHaveLength(2);
  });

  test("is not told any more when another card has paid before the mail could go", async ({ product }) => {
    const { link, clientSecret, view } = await book(product);
    await product.browser.pay(clientSecret, "declined");
    await confirmPayment(product.ctx(), link);
    await product.browser.pay(clientSecret);
    await confirmPayment(product.ctx(), link);
    await product.work();
    expect(product.mails.map(({ subject }) => subject)).toEqual([expect.stringContaining(view.number)]);
    expect(product.mails[0]?.attachments).toHaveLength(1);
  });
});

describe("a card that asks for 3-D Secure", () => {
  test("leaves the booking open until the bank has its answer, and pays it then without the browser (TR-03)", async ({
    product,
  }) => {
    const { bookingId, link, clientSecret } = await book(product);
    expect(await product.browser.pay(clientSecret, "secure")).toBe("requires_action");
    expect((await confirmPayment(product.ctx(), link)).bookingStatus).toBe("pending");
    await product.dashboard.answerChallenge(clientSecret, "authorize");
    await settleAll(product);
    expect(await standing(product, bookingId)).toEqual(PAID);
  });

  test("that the customer fails is a payment that failed, and another card may follow", async ({
    product,
  }) => {
    const { bookingId, link, clientSecret } = await book(product);
    await product.browser.pay(clientSecret, "secure");
    await product.dashboard.answerChallenge(clientSecret, "fail");
    expect((await confirmPayment(product.ctx(), link)).paymentStatus).toBe("failed");
    await product.work();
    expect(product.mails.map(({ text }) => text)).toEqual([expect.stringContaining("check that it was you")]);
    await product.browser.pay(clientSecret);
    await settleAll(product);
    expect((await standing(product, bookingId)).booking).toBe("paid");
  });
});

describe("a bank that takes its time", () => {
  test("keeps the booking waiting, and its answer settles it", async ({ product }) => {
    await product.dashboard.configure({ processingMs: 600_000 });
    const { bookingId, link, clientSecret, intentId } = await book(product);
    expect(await product.browser.pay(clientSecret)).toBe("processing");
    const looked = await confirmPayment(product.ctx(), link);
    expect(looked).toEqual({ bookingStatus: "pending", paymentStatus: "processing" });
    await product.dashboard.elapse();
    expect((await product.dashboard.intent(intentId)).status).toBe("succeeded");
    await settleAll(product);
    expect(await standing(product, bookingId)).toEqual(PAID);
  });
});

describe("an amount that was changed at Stripe behind our back (TR-08, T-18)", () => {
  test("never pays the booking: the money goes back at once, and staff and customer are told", async ({
    product,
  }) => {
    const { bookingId, link, clientSecret, intentId } = await book(product);
    await product.dashboard.editAmount(intentId, 100);
    await product.browser.pay(clientSecret);
    expect((await confirmPayment(product.ctx(), link)).bookingStatus).toBe("pending");
    await settleAll(product);
    expect(await standing(product, bookingId)).toEqual({
      booking: "pending",
      payments: ["refunded surplus"],
      refunds: ["succeeded 100"],
      ledger: ["payment 100", "refund -100"],
      messages: ["late_payment_refunded", "refund_succeeded"],
      workItems: ["amount_mismatch"],
    });
  });
});

describe("T-16: a success at Stripe that is not the payment we asked for", () => {
  const OTHER = { bookingId: "bkg_00000000000000000000000000", paymentId: "pay_00000000000000000000000000" };

  test.for<[what: string, told: Partial<IntentSnapshot>]>([
    ["in another currency", { currency: "eur" }],
    ["of a smaller amount", { capturedCents: cents(99_499) }],
    ["for another booking", { metadata: OTHER }],
    ["for no booking any more", { metadata: null }],
  ])("%s pays nothing, goes back, and is named for a person", async ([, told], { product }) => {
    const { bookingId, clientSecret, intentId } = await book(product);
    await product.browser.pay(clientSecret);
    const [payment] = await product.ctx().db.select().from(payments);
    if (!payment) expect.fail("no payment");
    await applyIntent(product.ctx(), payment, {
      ...(await product.payments.retrieveIntent(intentId)),
      ...told,
    });
    expect((await standing(product, bookingId)).booking).toBe("pending");
    await product.work();
    expect(await standing(product, bookingId)).toMatchObject({
      booking: "pending",
      payments: ["refunded surplus"],
      workItems: ["amount_mismatch"],
    });
    expect(await product.dashboard.refunds()).toHaveLength(1);
  });
});
