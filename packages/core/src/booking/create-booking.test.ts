import { bookings, payments, slots } from "@totetaxi/db/schema";
import { serviceDay } from "@totetaxi/values/service-day";
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { confirmPayment } from "../payment/index.ts";
import { anOrder } from "../testing/order.ts";
import { test } from "../testing/product.ts";
import { createBooking } from "./create-booking.ts";

describe("booking", () => {
  test("a guest books, pays, and the booking stands with one mail", async ({ product }) => {
    const { booking, accessToken = "", payment } = await createBooking(product.ctx(), anOrder());
    expect(booking).toMatchObject({ status: "pending", paymentStatus: "pending", totalCents: 99_500 });
    expect(booking.number).toMatch(/^TT-\d{6}$/);

    expect(await product.browser.pay(payment.clientSecret)).toBe("succeeded");
    const confirmed = await confirmPayment(product.ctx(), { accessToken });
    expect(confirmed).toEqual({ bookingStatus: "paid", paymentStatus: "succeeded" });
    await product.work();
    expect(product.mails.map(({ subject }) => subject)).toEqual([expect.stringContaining(booking.number)]);
  });

  test("200 people want the last place at once: as many win as there are places, and nobody else is charged", async ({
    product,
    database,
  }) => {
    const db = database.drizzle;
    await db.insert(slots).values({ day: serviceDay("2026-03-10"), slot: "day", capacity: 12, taken: 0 });
    const asked = Array.from({ length: 200 }, () =>
      createBooking(product.ctx({ kind: "guest", ip: crypto.randomUUID() }), anOrder()),
    );
    const answers = await Promise.allSettled(asked);
    const won = answers.filter(({ status }) => status === "fulfilled");
    const reasons = new Set(
      answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason.reason] : [])),
    );
    expect(won).toHaveLength(12);
    expect([...reasons]).toEqual(["day_full"]);
    expect(await db.select().from(bookings).where(eq(bookings.status, "pending"))).toHaveLength(12);
    expect(await db.select().from(payments)).toHaveLength(12);
  });
});
