import { StaffCreateBookingSchema } from "@totetaxi/contracts/staff/booking-acts";
import { slots } from "@totetaxi/db/schema";
import { serviceDay } from "@totetaxi/values/service-day";
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { logOf, rowOf, taken } from "../../testing/booking-rows.ts";
import { insist, tally } from "../../testing/insist.ts";
import { aPerson } from "../../testing/office.ts";
import { anOrder } from "../../testing/order.ts";
import { test } from "../../testing/product.ts";
import { book, bookAndPay } from "../../testing/story.ts";
import { getBooking } from "../get-booking.ts";
import { createByPhone, moveToDay, previewMove } from "./index.ts";

const STAFF = aPerson();

describe("moving to another day", () => {
  const saturday = { pickupDate: serviceDay("2026-03-14"), window: "morning" } as const;

  test("tells the difference, keeps the price, moves the place and writes to the customer", async ({
    product,
  }) => {
    const paid = await bookAndPay(product);
    const { bookingId } = paid;
    const told = await previewMove(product.ctx(STAFF), { bookingId, ...saturday });
    expect(told).toMatchObject({
      differenceCents: 17_500,
      priceCents: 117_000,
      placesLeft: 12,
      closed: false,
      mail: "booking_moved",
    });
    const { version, differenceCents } = told;
    await moveToDay(product.ctx(STAFF), { bookingId, ...saturday, version, differenceCents });
    expect(await rowOf(product, paid)).toMatchObject({ day: "2026-03-14", totalCents: 99_500 });
    expect(await taken(product)).toEqual(["2026-03-10 day 0", "2026-03-14 day 1"]);
    await product.work();
    const { subject, text } = product.mails.at(-1) ?? expect.fail("no mail");
    expect(subject).toContain("is now on Saturday, March 14");
    expect(text).toContain("which was on Tuesday, March 10, between 8 and 11 AM.");
    expect((await logOf(product, paid)).at(-1)).toMatchObject({
      before: { day: "2026-03-10", window: "morning" },
      after: { day: "2026-03-14", window: "morning", differenceCents: 17_500 },
    });
  });

  test("is told to its owner: from which day to which it was moved each time, and when", async ({
    product,
  }) => {
    const { bookingId, link } = await bookAndPay(product);
    expect(await getBooking(product.ctx(), link)).not.toHaveProperty("pickupMoves");
    const days = ["2026-03-11", "2026-03-12"].map(serviceDay);
    const at = product.clock.now().toISOString();
    for (const [index, pickupDate] of days.entries()) {
      const move = { bookingId, pickupDate, window: "morning", version: 2 + index, differenceCents: 0 };
      await moveToDay(product.ctx(STAFF), move);
    }
    const [first, second, third] = [serviceDay("2026-03-10"), ...days].map((pickupDate) => ({
      pickupDate,
      window: "morning",
    }));
    expect((await getBooking(product.ctx(), link)).pickupMoves).toEqual([
      { from: first, to: second, at },
      { from: second, to: third, at },
    ]);
  });

  test("sends a calendar file that a calendar takes for the newer one", async ({ product }) => {
    const { bookingId } = await bookAndPay(product);
    await moveToDay(product.ctx(STAFF), { bookingId, ...saturday, version: 2, differenceCents: 17_500 });
    await product.work();
    const sequences = product.mails.flatMap(({ attachments }) =>
      attachments.map(({ content }) => Number(/^SEQUENCE:(\d+)/m.exec(content)?.[1])),
    );
    expect(sequences).toEqual([2, 3]);
  });

  test("to today makes a delivery a same-day delivery, and away from today it is none any more", async ({
    product,
  }) => {
    const delivery = { service: "standard_delivery", package: null, itemCount: 2, itemDescription: "Bags" };
    const paid = await bookAndPay(product, "good", anOrder({ facts: delivery }));
    const { bookingId } = paid;
    const move = async (day: string) => {
      const to = { bookingId, pickupDate: serviceDay(day), window: "morning" };
      const { version, differenceCents } = await previewMove(product.ctx(STAFF), to);
      await moveToDay(product.ctx(STAFF), { ...to, version, differenceCents });
      return { differenceCents, sameDay: (await rowOf(product, paid)).sameDay };
    };
    expect(await move("2026-02-02")).toEqual({ differenceCents: 36_000, sameDay: true });
    expect(await move("2026-03-11")).toEqual({ differenceCents: -36_000, sameDay: false });
    expect(await move("2026-03-12")).toEqual({ differenceCents: 0, sameDay: false });
  });

  test("of what was booked by phone and is unpaid is told with the link to pay, and held no longer than there is time", async ({
    product,
  }) => {
    const { termsVersion: _, ...order } = anOrder();
    const call = StaffCreateBookingSchema.parse({ ...order, termsAccepted: true });
    const { bookingId, version } = await createByPhone(product.ctx(STAFF), call);
    await product.work();
    const tomorrow = { pickupDate: serviceDay("2026-02-03"), window: "morning" };
    const told = await previewMove(product.ctx(STAFF), { bookingId, ...tomorrow });
    expect(told.mail).toBe("payment_link");
    await moveToDay(product.ctx(STAFF), { bookingId, ...tomorrow, version, differenceCents: 0 });
    await product.work();
    expect(product.mails.map(({ subject }) => subject.split(" (", 1)[0])).toEqual([
      "Please pay to keep your pickup on Tuesday, March 10",
      "Please pay to keep your pickup on Tuesday, February 3",
    ]);
    expect(product.mails.at(-1)?.text).toContain("until Monday, February 2, 6:00 PM, New York time");
    const later = { pickupDate: serviceDay("2026-03-12"), window: "morning" };
    await moveToDay(product.ctx(STAFF), { bookingId, ...later, version: version + 1, differenceCents: 0 });
    await product.work();
    expect(product.mails.at(-1)?.text).toContain("until Monday, February 2, 6:00 PM, New York time");
  });

  test("of what nobody has paid on the site yet mails nobody, and says so before", async ({ product }) => {
    const { bookingId } = await book(product);
    const { version, differenceCents, mail } = await previewMove(product.ctx(STAFF), {
      bookingId,
      ...saturday,
    });
    expect(mail).toBeNull();
    await moveToDay(product.ctx(STAFF), { bookingId, ...saturday, version, differenceCents });
    await product.work();
    expect(product.mails).toEqual([]);
  });

  test("is refused with another difference than was told: nothing is re-priced in silence", async ({
    product,
  }) => {
    const { bookingId } = await bookAndPay(product);
    const blind = moveToDay(product.ctx(STAFF), { bookingId, ...saturday, version: 2, differenceCents: 0 });
    await expect(blind).rejects.toMatchObject({
      reason: "quote_changed",
      details: { differenceCents: 17_500 },
    });
    expect(await taken(product)).toEqual(["2026-03-10 day 1"]);
  });

  test("is refused to a day that has passed, and so is told before anybody decides", async ({ product }) => {
    const { bookingId } = await bookAndPay(product);
    const gone = { bookingId, pickupDate: serviceDay("2026-02-01"), window: "morning" };
    await expect(previewMove(product.ctx(STAFF), gone)).rejects.toMatchObject({ reason: "day_past" });
    const moved = moveToDay(product.ctx(STAFF), { ...gone, version: 2, differenceCents: 0 });
    await expect(moved).rejects.toMatchObject({ reason: "day_past" });
  });

  test("is refused by a full day and by a window that the service does not have", async ({ product }) => {
    const paid = await bookAndPay(product);
    const { db } = product.ctx();
    await db.insert(slots).values({ day: saturday.pickupDate, slot: "day", capacity: 3, taken: 0 });
    await db.update(slots).set({ capacity: 0 }).where(eq(slots.day, saturday.pickupDate));
    const move = (to: { pickupDate: typeof saturday.pickupDate; window: string }, differenceCents: number) =>
      moveToDay(product.ctx(STAFF), { bookingId: paid.bookingId, ...to, version: 2, differenceCents });
    await expect(move(saturday, 17_500)).rejects.toMatchObject({ reason: "day_full" });
    await expect(move({ ...saturday, window: "hour_9" }, 0)).rejects.toMatchObject({
      reason: "window_not_offered",
    });
    await expect(move({ ...saturday, window: "noon" }, 0)).rejects.toMatchObject({
      reason: "window_not_offered",
    });
    await expect(move({ ...saturday, pickupDate: serviceDay("2026-02-01") }, 17_500)).rejects.toMatchObject({
      reason: "day_past",
    });
    expect(await taken(product)).toEqual(["2026-03-10 day 1", "2026-03-14 day 0"]);
    expect(await rowOf(product, paid)).toMatchObject({ day: "2026-03-10", edits: 0 });
  });

  test("both ways between two full days at once is refused both times, without a deadlock (F-24)", async ({
    product,
  }) => {
    const there = await bookAndPay(product);
    const here = await bookAndPay(product, "good", anOrder({ facts: { pickupDate: "2026-03-11" } }));
    await product.ctx().db.update(slots).set({ capacity: 1 });
    const moves = Array.from({ length: 10 }, (_, at) => {
      const [{ bookingId }, day] = at % 2 ? [here, "2026-03-10"] : [there, "2026-03-11"];
      const to = { pickupDate: serviceDay(day), window: "morning", version: 2, differenceCents: 0 };
      return insist(() => moveToDay(product.ctx(STAFF), { bookingId, ...to }));
    });
    expect(tally(await Promise.allSettled(moves))).toEqual({ day_full: 10 });
    expect(await taken(product)).toEqual(["2026-03-10 day 1", "2026-03-11 day 1"]);
  });

  test("both ways between two days with room moves both", async ({ product }) => {
    const there = await bookAndPay(product);
    const here = await bookAndPay(product, "good", anOrder({ facts: { pickupDate: "2026-03-11" } }));
    const moves = [
      { bookingId: there.bookingId, pickupDate: serviceDay("2026-03-11") },
      { bookingId: here.bookingId, pickupDate: serviceDay("2026-03-10") },
    ].map((to) =>
      insist(() =>
        moveToDay(product.ctx(STAFF), { ...to, window: "morning", version: 2, differenceCents: 0 }),
      ),
    );
    await Promise.all(moves);
    expect(await taken(product)).toEqual(["2026-03-10 day 1", "2026-03-11 day 1"]);
  });
});
