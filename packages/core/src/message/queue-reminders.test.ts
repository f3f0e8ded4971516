import { aCustomer } from "@totetaxi/db/factories";
import { customers } from "@totetaxi/db/schema";
import { serviceDay } from "@totetaxi/values/service-day";
import { describe, expect } from "vitest";
import { createBooking } from "../booking/create-booking.ts";
import { getBooking } from "../booking/get-booking.ts";
import { moveToDay } from "../booking/office/index.ts";
import { confirmPayment } from "../payment/confirm-payment.ts";
import { aPerson } from "../testing/office.ts";
import { anOrder } from "../testing/order.ts";
import { type Product, test } from "../testing/product.ts";
import { bookAndPay, SYSTEM } from "../testing/story.ts";
import { queueReminders } from "./queue-reminders.ts";

const PICKUP = "2026-03-10";
const NINE_THE_DAY_BEFORE = "2026-03-09T13:00:00Z";

async function remindedAt(product: Product, instant: string): Promise<number> {
  product.clock.set(instant);
  return (await queueReminders(product.ctx(SYSTEM))).looked;
}

function subjects(product: Product): string[] {
  return product.mails.map(({ subject }) => subject.split(" (", 1)[0] ?? "");
}

describe("the reminder", () => {
  test("comes once, on the day before, from nine in New York, to who has paid", async ({ product }) => {
    const order = () => anOrder({ facts: { pickupDate: PICKUP } });
    const { accessToken = "", payment } = await createBooking(product.ctx(), order());
    await createBooking(product.ctx(), order());
    await product.browser.pay(payment.clientSecret);
    await confirmPayment(product.ctx(), { accessToken });
    // New York is four hours behind on these days: the clocks went forward on March 8.
    expect(await remindedAt(product, "2026-03-08T15:00:00Z")).toBe(0);
    expect(await remindedAt(product, "2026-03-09T12:59:00Z")).toBe(0);
    expect(await remindedAt(product, NINE_THE_DAY_BEFORE)).toBe(1);
    expect(await remindedAt(product, "2026-03-09T13:05:00Z")).toBe(0);
    expect(await remindedAt(product, "2026-03-10T13:00:00Z")).toBe(0);
  });

  test("comes to an account that wants none only by being wanted again; a guest always has it", async ({
    product,
  }) => {
    const facts = { pickupDate: PICKUP };
    const { id: customerId } = await aCustomer(product.ctx().db, { notifyByMail: false });
    const account = product.ctx({ kind: "customer", customerId, ip: "127.0.0.1" });
    const { booking, payment } = await createBooking(account, anOrder({ facts, contact: undefined }));
    const { bookingId } = booking;
    await product.browser.pay(payment.clientSecret);
    await confirmPayment(account, { bookingId });
    expect(await getBooking(account, { bookingId })).not.toHaveProperty("willRemind");
    await bookAndPay(product);
    expect(await remindedAt(product, NINE_THE_DAY_BEFORE)).toBe(1);
    await account.db.update(customers).set({ notifyByMail: true });
    expect(await remindedAt(product, NINE_THE_DAY_BEFORE)).toBe(1);
    await product.work();
    expect(subjects(product).filter((subject) => subject.includes("is booked"))).toHaveLength(2);
  });

  test("comes again before the new day when the pickup is moved after it was sent", async ({ product }) => {
    const { bookingId } = await bookAndPay(product);
    expect(await remindedAt(product, NINE_THE_DAY_BEFORE)).toBe(1);
    await product.work();
    const to = { pickupDate: serviceDay("2026-03-12"), window: "morning", version: 2, differenceCents: 0 };
    await moveToDay(product.ctx(aPerson()), { bookingId, ...to });
    expect(await remindedAt(product, "2026-03-09T14:00:00Z")).toBe(0);
    expect(await remindedAt(product, "2026-03-11T13:00:00Z")).toBe(1);
    await product.work();
    expect(subjects(product).filter((subject) => subject.startsWith("Tomorrow"))).toEqual([
      "Tomorrow, Tuesday, March 10: your ToteTaxi pickup",
      "Tomorrow, Thursday, March 12: your ToteTaxi pickup",
    ]);
  });

  test("is not sent once tomorrow is another day: moved meanwhile, or held up until the pickup itself", async ({
    product,
  }) => {
    const moved = await bookAndPay(product);
    await bookAndPay(product);
    await remindedAt(product, NINE_THE_DAY_BEFORE);
    const to = { pickupDate: serviceDay("2026-03-12"), window: "morning", version: 2, differenceCents: 0 };
    await moveToDay(product.ctx(aPerson()), { bookingId: moved.bookingId, ...to });
    product.clock.set("2026-03-10T13:00:00Z");
    await product.work();
    expect(subjects(product).filter((subject) => subject.startsWith("Tomorrow"))).toEqual([]);
  });
});
