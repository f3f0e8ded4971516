import { blackoutDays, slots } from "@totetaxi/db/schema";
import { serviceDay } from "@totetaxi/values/service-day";
import { describe, expect } from "vitest";
import { anOrder } from "../testing/order.ts";
import { type Product, test } from "../testing/product.ts";
import { book } from "../testing/story.ts";
import { listAvailability } from "./list-availability.ts";

const DAY = "2026-03-10";

async function dayOf(product: Product, day = DAY) {
  const on = serviceDay(day);
  const { days } = await listAvailability(product.ctx(), { from: on, to: on });
  return days[0] ?? expect.fail("no such day");
}

describe("the calendar", () => {
  test("shows a free day as open, with many places at every hour", async ({ product }) => {
    expect(await dayOf(product)).toEqual({
      day: DAY,
      open: true,
      windows: { morning: "many", hour_8: "many", hour_9: "many", hour_10: "many" },
      peaks: [],
      surcharges: [],
    });
  });

  test("counts holds as taken, and tells the places only when they are few", async ({ product }) => {
    await book(product, anOrder({ facts: { package: "standard", window: "hour_9" } }));
    expect((await dayOf(product)).windows).toMatchObject({ morning: "many", hour_8: "many", hour_9: 3 });
    await product.ctx().db.update(slots).set({ capacity: 3 });
    expect((await dayOf(product)).windows).toMatchObject({ morning: 2, hour_8: 2, hour_9: 2 });
  });

  test("closes a full day", async ({ product }) => {
    await book(product);
    await product.ctx().db.update(slots).set({ capacity: 1 });
    const day = await dayOf(product);
    expect(day).toMatchObject({ open: false, reason: "day_full" });
    expect(new Set(Object.values(day.windows))).toEqual(new Set([0]));
  });

  test("closes a day on which no van runs", async ({ product }) => {
    await product
      .ctx()
      .db.insert(blackoutDays)
      .values({ day: serviceDay(DAY), reason: "Christmas" });
    expect(await dayOf(product)).toMatchObject({
      open: false,
      reason: "day_closed",
      windows: { morning: 0 },
    });
  });

  test("says of each day why it cannot be booked, by New York's own clock", async ({ product }) => {
    product.clock.set("2026-03-04T23:30:00Z");
    const { days } = await listAvailability(product.ctx(), {
      from: serviceDay("2026-03-03"),
      to: serviceDay("2026-03-06"),
    });
    expect(days.map(({ day, open, reason }) => [day, open, reason])).toEqual([
      ["2026-03-03", false, "day_past"],
      ["2026-03-04", false, "day_too_soon"],
      ["2026-03-05", false, "day_too_soon"],
      ["2026-03-06", true, undefined],
    ]);
  });

  test("tells what a date costs more, by service", async ({ product }) => {
    expect((await dayOf(product, "2026-03-14")).surcharges).toEqual([
      { name: "Saturday", service: "mini_move", cents: 17_500 },
      { name: "Saturday", service: "standard_delivery", cents: 5_000 },
    ]);
    expect((await dayOf(product, "2026-07-04")).surcharges[0]).toMatchObject({
      name: "July 4",
      cents: 17_500,
    });
  });

  test("names the peak dates, on which cancelling gives credit, and no weekend among them", async ({
    product,
  }) => {
    expect((await dayOf(product, "2026-05-25")).peaks).toEqual(["Memorial Day"]);
    expect((await dayOf(product, "2026-03-14")).peaks).toEqual([]);
  });
});
