import { describe, expect } from "vitest";
import { createBooking } from "../booking/create-booking.ts";
import { confirmPayment } from "../payment/confirm-payment.ts";
import { anOrder } from "../testing/order.ts";
import { test } from "../testing/product.ts";
import { queueReminders } from "./queue-reminders.ts";

const PICKUP = "2026-03-10";

describe("the reminder", () => {
  test("comes once, on the day before, from nine in New York, to who has paid", async ({ product }) => {
    const order = () => anOrder({ facts: { pickupDate: PICKUP } });
    const { accessToken = "", payment } = await createBooking(product.ctx(), order());
    await createBooking(product.ctx(), order());
    await product.browser.pay(payment.clientSecret);
    await confirmPayment(product.ctx(), { accessToken });
    const remindedAt = async (instant: string) => {
      product.clock.set(instant);
      return (await queueReminders(product.ctx({ kind: "system", job: "queue-reminders" }))).looked;
    };
    // New York is four hours behind on these days: the clocks went forward on March 8.
    expect(await remindedAt("2026-03-08T15:00:00Z")).toBe(0);
    expect(await remindedAt("2026-03-09T12:59:00Z")).toBe(0);
    expect(await remindedAt("2026-03-09T13:00:00Z")).toBe(1);
    expect(await remindedAt("2026-03-09T13:05:00Z")).toBe(0);
    expect(await remindedAt("2026-03-10T13:00:00Z")).toBe(0);
  });
});
