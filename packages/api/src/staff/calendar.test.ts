import { aPerson } from "@totetaxi/core/testing/office";
import { anOrder } from "@totetaxi/core/testing/order";
import { book, bookAndPay } from "@totetaxi/core/testing/story";
import { serviceDay } from "@totetaxi/values/service-day";
import { describe, expect } from "vitest";
import { test } from "../testing/office.ts";

const STAFF = aPerson();
const ADMIN = aPerson("admin");

describe("the calendar (S-125)", () => {
  test("tells load against capacity by New York's days, over both changes of the clocks (W-25)", async ({
    product,
    office,
  }) => {
    await book(
      product,
      anOrder({ facts: { package: "standard", window: "hour_9", pickupDate: "2026-03-08" } }),
    );
    const spring = await office(STAFF).calendar.get({
      from: serviceDay("2026-03-07"),
      to: serviceDay("2026-03-09"),
    });
    expect(spring.days.map(({ day, load }) => [day, load.day, load.hour_9.taken])).toEqual([
      ["2026-03-07", { capacity: 12, taken: 0 }, 0],
      ["2026-03-08", { capacity: 12, taken: 1 }, 1],
      ["2026-03-09", { capacity: 12, taken: 0 }, 0],
    ]);
    product.clock.set(new Date("2026-11-01T04:30:00Z"));
    const autumn = await office(STAFF).calendar.get({
      from: serviceDay("2026-10-31"),
      to: serviceDay("2026-11-02"),
    });
    expect(autumn.today).toBe("2026-11-01");
    expect(autumn.days.map(({ day }) => day)).toEqual(["2026-10-31", "2026-11-01", "2026-11-02"]);
  });

  test("capacity is never set below what is taken without saying over by how many (F-24)", async ({
    product,
    office,
  }) => {
    const day = serviceDay("2026-03-10");
    await bookAndPay(product);
    await bookAndPay(product);
    const set = (capacity: number) =>
      office(ADMIN).calendar.setCapacity({ day, slot: "day", capacity, seen: 12 });
    await expect(set(1)).rejects.toMatchObject({
      cause: { reason: "over_by", details: { overBy: 1, taken: 2 } },
    });
    expect((await set(2)).load.day).toEqual({ capacity: 2, taken: 2 });
    await expect(book(product)).rejects.toMatchObject({ reason: "day_full" });
  });

  test("capacity that somebody else has set since is not overwritten unseen (W-20)", async ({ office }) => {
    const day = serviceDay("2026-03-10");
    const set = (capacity: number, seen: number) =>
      office(ADMIN).calendar.setCapacity({ day, slot: "hour_9", capacity, seen });
    expect((await set(2, 4)).load.hour_9).toMatchObject({ capacity: 2 });
    await expect(set(4, 4)).rejects.toMatchObject({
      cause: { reason: "capacity_changed", details: { capacity: 2 } },
    });
    expect((await set(3, 2)).load.hour_9).toMatchObject({ capacity: 3 });
  });

  test("a day is closed by who knows how many bookings are on it, and opened again", async ({
    product,
    office,
  }) => {
    const day = serviceDay("2026-03-10");
    await bookAndPay(product);
    const { setBlackout } = office(ADMIN).calendar;
    const blind = setBlackout({ day, closed: true, because: "Storm" });
    await expect(blind).rejects.toMatchObject({
      cause: { reason: "day_has_bookings", details: { taken: 1 } },
    });
    expect(await setBlackout({ day, closed: true, because: "Storm", bookings: 1 })).toMatchObject({
      closed: "Storm",
    });
    await expect(book(product)).rejects.toMatchObject({ reason: "day_full" });
    expect(await setBlackout({ day, closed: false })).toMatchObject({ closed: null });
    await book(product);
  });
});
