import { describe, expect } from "vitest";
import { cancelBooking } from "../booking/cancel-booking.ts";
import { insist } from "../testing/insist.ts";
import { test } from "../testing/product.ts";
import { book, bookAndPay, intentIdOf, runLoops, settleAll, standing } from "../testing/story.ts";
import { confirmPayment } from "./confirm-payment.ts";
import { resumePayment } from "./resume-payment.ts";

const HOLD_MS = 15 * 60_000;

describe("coming back to pay", () => {
  test("gives the same way to pay as before, in ten tabs at once too (TR-05)", async ({ product }) => {
    const { link, clientSecret } = await book(product);
    const tabs = Array.from({ length: 10 }, () => insist(() => resumePayment(product.ctx(), link)));
    const secrets = (await Promise.all(tabs)).map((tab) => tab.clientSecret);
    expect(new Set(secrets)).toEqual(new Set([clientSecret]));
    expect(await product.dashboard.intents()).toHaveLength(1);
  });

  test("after a declined card gives the same way to pay", async ({ product }) => {
    const { link, clientSecret } = await book(product);
    await product.browser.pay(clientSecret, "declined");
    await confirmPayment(product.ctx(), link);
    expect((await resumePayment(product.ctx(), link)).clientSecret).toBe(clientSecret);
  });

  test("after the first way was ended at Stripe gives a second, and one only", async ({ product }) => {
    const { bookingId, link, intentId } = await book(product);
    await product.dashboard.cancelIntent(intentId);
    await confirmPayment(product.ctx(), link);
    const tabs = Array.from({ length: 5 }, () => insist(() => resumePayment(product.ctx(), link)));
    const [access, ...others] = await Promise.all(tabs);
    expect(others.every((other) => other.clientSecret === access?.clientSecret)).toBe(true);
    expect(intentIdOf(access?.clientSecret ?? "")).not.toBe(intentId);
    await product.browser.pay(access?.clientSecret ?? "");
    await settleAll(product);
    expect(await standing(product, bookingId)).toMatchObject({
      booking: "paid",
      payments: ["canceled", "succeeded"],
      ledger: ["payment 99500"],
    });
  });

  test("pays no booking twice: one that is paid is refused", async ({ product }) => {
    const { link } = await bookAndPay(product);
    await expect(resumePayment(product.ctx(), link)).rejects.toMatchObject({ reason: "already_paid" });
  });

  test("is over when the hold has run out, also before anybody has swept", async ({ product }) => {
    const { link } = await book(product);
    product.clock.advance(HOLD_MS);
    await expect(resumePayment(product.ctx(), link)).rejects.toMatchObject({ reason: "not_payable" });
    await runLoops(product);
    await expect(resumePayment(product.ctx(), link)).rejects.toMatchObject({ reason: "not_payable" });
  });

  test("is over when the booking was taken back", async ({ product }) => {
    const { link } = await book(product);
    await cancelBooking(product.ctx(), { ...link, requestId: "cancel-it", replaced: false });
    await expect(resumePayment(product.ctx(), link)).rejects.toMatchObject({ reason: "not_payable" });
  });
});
