import { describe, expect } from "vitest";
import { until } from "../testing/insist.ts";
import { anOrder } from "../testing/order.ts";
import { test } from "../testing/product.ts";
import { book, deliver, standing } from "../testing/story.ts";

const TOLD = [
  "payment_intent.created",
  "payment_intent.processing",
  "payment_intent.succeeded",
  "charge.refunded",
] as const;

function orders<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((first, index) => orders(items.toSpliced(index, 1)).map((rest) => [first, ...rest]));
}

describe.concurrent("Stripe's events about one payment, five times each (TR-06, F-01, F-02)", () => {
  test.for(orders(TOLD))("come to the same in the order %s, %s, %s, %s", async (order, { product }) => {
    await product.dashboard.configure({ processingMs: 10 });
    const { bookingId, intentId, clientSecret } = await book(product, anOrder());
    await product.browser.pay(clientSecret);
    await until(async () => (await product.dashboard.intent(intentId)).status, "succeeded");
    await product.dashboard.refund(intentId, 500);
    const events = await product.dashboard.events();
    for (const type of order) {
      const event = events.find((each) => each.type === type) ?? expect.fail(`Stripe told no ${type}`);
      const fresh = [];
      for (let delivery = 0; delivery < 5; delivery++) fresh.push(await deliver(product, event));
      expect(fresh).toEqual([true, false, false, false, false]);
      await product.work();
    }
    expect(await standing(product, bookingId)).toMatchObject({
      booking: "paid",
      payments: ["succeeded"],
      ledger: ["payment 99500"],
      messages: ["booking_confirmation"],
    });
    expect(product.mails).toHaveLength(1);
  });
});
