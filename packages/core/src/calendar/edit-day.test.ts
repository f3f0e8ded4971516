import { serviceDay } from "@totetaxi/values/service-day";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { createBooking } from "../booking/create-booking.ts";
import { moveToDay } from "../booking/office/index.ts";
import { aPerson } from "../testing/office.ts";
import { anOrder } from "../testing/order.ts";
import { type Product, test } from "../testing/product.ts";
import { bookAndPay } from "../testing/story.ts";
import { setBlackout } from "./edit-day.ts";

const SOON = { timeout: 30_000, interval: 20 };
const DAY = serviceDay("2026-03-10");
const ADMIN = aPerson("admin");

/** How many statements of this database wait for somebody else's lock. */
async function waiting(product: Product): Promise<number> {
  const [found] = await product
    .ctx()
    .db.execute<{ count: number }>(
      sql`select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
  return found?.count ?? 0;
}

/** Closes the day and lets `meanwhile` begin, and wait, before that is committed. */
async function closeWhile(product: Product, meanwhile: () => Promise<unknown>): Promise<unknown> {
  let begun: Promise<unknown> = Promise.resolve();
  await product.ctx().db.transaction(async (tx) => {
    const { db: _, ...rest } = product.ctx(ADMIN);
    const closing = { ...rest, db: tx };
    await setBlackout(closing, { day: DAY, closed: true, because: "Snow", bookings: 0 });
    begun = meanwhile().catch((refusal: unknown) => refusal);
    await expect.poll(() => waiting(product), SOON).toBe(1);
  });
  return await begun;
}

describe("a day that is being closed", () => {
  test("takes no booking that had looked before it was", async ({ product }) => {
    const refusal = await closeWhile(product, () => createBooking(product.ctx(), anOrder()));
    expect(refusal).toMatchObject({ code: "conflict", reason: "day_full" });
    expect(await product.ctx().db.execute(sql`select number from bookings`)).toEqual([]);
  });

  test("takes none that is moved there either, which then stays where it was", async ({ product }) => {
    const { bookingId } = await bookAndPay(
      product,
      "good",
      anOrder({ facts: { ...anOrder().facts, pickupDate: "2026-03-12" } }),
    );
    const refusal = await closeWhile(product, () =>
      moveToDay(product.ctx(ADMIN), {
        bookingId,
        version: 2,
        pickupDate: DAY,
        window: "morning",
        differenceCents: 0,
      }),
    );
    expect(refusal).toMatchObject({ reason: "day_full" });
    expect(await product.ctx().db.execute(sql`select service_day::text as day from bookings`)).toEqual([
      { day: "2026-03-12" },
    ]);
  });

  test("tells of a booking that was faster", async ({ product }) => {
    await createBooking(product.ctx(), anOrder());
    const closing = setBlackout(product.ctx(ADMIN), { day: DAY, closed: true, because: "Snow", bookings: 0 });
    await expect(closing).rejects.toMatchObject({ reason: "day_has_bookings", details: { taken: 1 } });
  });
});
