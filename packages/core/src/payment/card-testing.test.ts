import { describe, expect } from "vitest";
import type { Product } from "../testing/product.ts";
import { test } from "../testing/product.ts";
import { type Booked, book, runLoops, standing } from "../testing/story.ts";
import { confirmPayment } from "./confirm-payment.ts";
import { resumePayment } from "./resume-payment.ts";

const MOST_DECLINES = 8;
const MOST_WAYS_TO_PAY = 5;

async function decline(product: Product, { clientSecret, link }: Booked, times: number): Promise<void> {
  for (let card = 0; card < times; card++) {
    await product.browser.pay(clientSecret, "declined");
    await confirmPayment(product.ctx(), link);
  }
}

async function failCheck(product: Product, { clientSecret, link }: Booked): Promise<void> {
  expect(await product.browser.pay(clientSecret, "secure")).toBe("requires_action");
  await product.dashboard.answerChallenge(clientSecret, "fail");
  await confirmPayment(product.ctx(), link);
}

describe("T-72: whoever tries out stolen cards", () => {
  test("loses the way to pay after a streak of declines, and the office is told", async ({ product }) => {
    const booked = await book(product);
    await decline(product, booked, MOST_DECLINES - 1);
    await product.work();
    const patient = await standing(product, booked.bookingId);
    expect(patient).toMatchObject({ booking: "pending", payments: ["failed"], workItems: [] });

    await decline(product, booked, 1);
    await product.work();
    expect(await standing(product, booked.bookingId)).toMatchObject({
      booking: "pending",
      payments: ["canceled"],
      workItems: ["card_testing"],
    });
    expect(await product.browser.pay(booked.clientSecret)).toBe("payment_intent_unexpected_state");
  });

  test("is counted by the checks of 3-D Secure that fail, too, and told of each once however often it is asked about", async ({
    product,
  }) => {
    const booked = await book(product);
    for (let card = 1; card < MOST_DECLINES; card++) {
      await failCheck(product, booked);
      await runLoops(product);
      const { messages, ...rest } = await standing(product, booked.bookingId);
      expect(messages).toEqual(Array(card).fill("payment_failed"));
      expect(rest).toMatchObject({ payments: ["failed"], workItems: [] });
    }
    await failCheck(product, booked);
    await product.work();
    expect(await standing(product, booked.bookingId)).toMatchObject({
      payments: ["canceled"],
      workItems: ["card_testing"],
    });
  });

  test("is not whoever asks again and again about one declined card", async ({ product }) => {
    const booked = await book(product);
    await product.browser.pay(booked.clientSecret, "declined");
    for (let look = 0; look < 2 * MOST_DECLINES; look++) await confirmPayment(product.ctx(), booked.link);
    await runLoops(product);
    expect(await standing(product, booked.bookingId)).toMatchObject({ payments: ["failed"], workItems: [] });
    expect(await product.browser.pay(booked.clientSecret)).toBe("succeeded");
  });

  test("is given five ways to pay one booking, and no sixth", async ({ product }) => {
    const booked = await book(product);
    for (let way = 1; way < MOST_WAYS_TO_PAY; way++) {
      const [open] = (await product.dashboard.intents()).filter(({ status }) => status !== "canceled");
      await product.dashboard.cancelIntent(open?.id ?? "");
      await confirmPayment(product.ctx(), booked.link);
      await resumePayment(product.ctx(), booked.link);
    }
    const [last] = (await product.dashboard.intents()).filter(({ status }) => status !== "canceled");
    await product.dashboard.cancelIntent(last?.id ?? "");
    await confirmPayment(product.ctx(), booked.link);
    const sixth = resumePayment(product.ctx(), booked.link);
    await expect(sixth).rejects.toMatchObject({ code: "refused", reason: "too_many_payments" });
    expect(await product.dashboard.intents()).toHaveLength(MOST_WAYS_TO_PAY);
  });
});
