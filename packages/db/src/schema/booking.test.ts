import { cents, ZERO } from "@totetaxi/values/cents";
import { newId } from "@totetaxi/values/id";
import { serviceDay } from "@totetaxi/values/service-day";
import { asc, eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "../client.ts";
import { aBooking, aRateCard } from "../factories.ts";
import { test as base } from "../testing/index.ts";
import { expectKept, expectRefused } from "../testing/refused-by.ts";
import { BOOKING_STATUSES, type BookingStatus, bookingHistory, bookings, customers } from "./index.ts";

const test = base.extend("db", async ({ database }) => {
  await aRateCard(database.drizzle);
  return database.drizzle;
});
type Db = Database["drizzle"];
type Booking = Awaited<ReturnType<typeof aBooking>>;

async function move(db: Db, { id, version }: Pick<Booking, "id" | "version">, status: BookingStatus) {
  const [moved] = await db
    .update(bookings)
    .set({ status, version: version + 1, statusBy: "staff", statusReason: "a test" })
    .where(eq(bookings.id, id))
    .returning();
  return moved ?? expect.fail("the booking vanished");
}

/** How a booking comes to a state. */
const WAY: Record<BookingStatus, readonly BookingStatus[]> = {
  pending: [],
  paid: ["paid"],
  completed: ["paid", "completed"],
  cancelled: ["cancelled"],
  expired: ["expired"],
  refunded: ["paid", "refunded"],
};
const MAY: Record<BookingStatus, readonly BookingStatus[]> = {
  pending: ["paid", "cancelled", "expired"],
  paid: ["completed", "cancelled", "refunded"],
  completed: ["refunded"],
  cancelled: [],
  expired: ["paid"],
  refunded: [],
};

describe("a booking", () => {
  test.for(BOOKING_STATUSES.filter((status) => status !== "pending"))(
    "always starts pending, never %s",
    async (status, { db }) => {
      await expectRefused(aBooking(db, { status }), "bookings_start_pending");
    },
  );

  test.for(BOOKING_STATUSES)("that is %s moves only as the table of moves says", async (from, { db }) => {
    for (const to of BOOKING_STATUSES) {
      let booking = await aBooking(db);
      for (const step of WAY[from]) booking = await move(db, booking, step);
      if (to === from || MAY[from].includes(to)) expect((await move(db, booking, to)).status).toBe(to);
      else await expectRefused(move(db, booking, to), "bookings_legal_move");
    }
  });

  test("cannot be moved by somebody who has not seen its last move", async ({ db }) => {
    const seen = await aBooking(db);
    await move(db, seen, "paid");
    await expectRefused(move(db, { id: seen.id, version: 5 }, "completed"), "bookings_version");
  });

  test("writes down every state it was ever in, for ever", async ({ db }) => {
    const booking = await aBooking(db);
    await move(db, await move(db, booking, "expired"), "paid");
    await db.update(bookings).set({ instructions: "ring twice" }).where(eq(bookings.id, booking.id));
    const history = await db.select().from(bookingHistory).orderBy(asc(bookingHistory.version));
    expect(history.map(({ version, from, to, by }) => [version, from, to, by])).toEqual([
      [1, null, "pending", "guest"],
      [2, "pending", "expired", "staff"],
      [3, "expired", "paid", "staff"],
    ]);
    await expectKept(db.update(bookingHistory).set({ reason: "another" }));
    await expectKept(db.delete(bookingHistory));
    await expectKept(db.execute(sql`truncate booking_history cascade`));
  });

  test.for([
    { totalCents: cents(1), basePriceCents: cents(1) },
    { number: 7 },
    { rateCard: "2027-1" },
    { priceLines: [] },
    { discountCents: cents(500), totalCents: cents(99_000) },
  ])("keeps its number and its price whatever is changed: %j", async (change, { db }) => {
    await aRateCard(db, { version: "2027-1" });
    const booking = await aBooking(db);
    const changing = db.update(bookings).set(change).where(eq(bookings.id, booking.id));
    await expectRefused(changing, "bookings_price_for_ever");
    await db.update(bookings).set({ instructions: "a note" }).where(eq(bookings.id, booking.id));
  });

  test("is never deleted", async ({ db }) => {
    await aBooking(db);
    await expectKept(db.delete(bookings));
  });

  test("costs the sum of its components", async ({ db }) => {
    await expectRefused(aBooking(db, { surchargeCents: cents(1) }), "bookings_components_add_up");
    const discounted = { discountCents: cents(99_500), totalCents: ZERO };
    expect((await aBooking(db, discounted)).totalCents).toBe(0);
  });

  test("has no negative component", async ({ db }) => {
    const negative = { coiFeeCents: cents(-5_000), totalCents: cents(94_500) };
    await expectRefused(aBooking(db, negative), "bookings_no_negative_component");
  });

  const GUEST = { guestFirstName: null, guestLastName: null, guestEmail: null, guestPhone: null };

  test("has exactly one owner: a guest's whole contact, or a customer", async ({ db }) => {
    const customerId = newId("cst");
    const createdAt = new Date("2026-02-02T15:00:00Z");
    await db.insert(customers).values({
      id: customerId,
      firstName: "Ada",
      lastName: "L",
      email: "ada@example.com",
      phone: "+1",
      createdAt,
    });
    expect(await aBooking(db, { ...GUEST, customerId })).toMatchObject({ customerId, guestEmail: null });
    await expectRefused(aBooking(db, { customerId }), "bookings_one_owner");
    await expectRefused(aBooking(db, GUEST), "bookings_one_owner");
    await expectRefused(aBooking(db, { guestPhone: null }), "bookings_one_owner");
  });

  const HOUR = { package: "petite", window: "hour_9" };
  test.for([
    [{ service: "standard_delivery" }, "bookings_package"],
    [{ package: null }, "bookings_package"],
    [{ service: "mini_move", package: "huge" }, "bookings_package"],
    [{ service: "airport_transfer", package: null }, "bookings_service"],
    [HOUR, "bookings_window"],
    [{ window: "afternoon" }, "bookings_window"],
    [{ package: "full", window: "no_preference" }, "bookings_window"],
    [{ pickupState: "PA" }, "bookings_states_served"],
    [{ instructions: "x".repeat(1_001) }, "bookings_instructions"],
  ] as const)("is of a kind that is sold: not %j", async ([wrong, rule], { db }) => {
    await expectRefused(aBooking(db, wrong), rule);
  });

  test.for([
    { package: "standard", window: "hour_10" },
    { package: "full", window: "hour_8" },
    { package: "petite", window: "no_preference" },
    { service: "specialty_item", package: null },
    { instructions: "é".repeat(1_000), deliveryState: "CT" },
  ])("may be %j", async (right, { db }) => {
    expect(await aBooking(db, right)).toMatchObject(right);
  });

  test("has a number, a link and a request of its own", async ({ db }) => {
    const first = await aBooking(db);
    await expectRefused(aBooking(db, { requestId: first.requestId }), "bookings_request");
    await expectRefused(aBooking(db, { accessTokenHash: first.accessTokenHash }), "bookings_access_token");
    await expectRefused(aBooking(db, { number: first.number }), "bookings_number");
  });

  test("gets its number from a sequence, 200 at once included", async ({ db }) => {
    const made = await Promise.all(Array.from({ length: 200 }, () => aBooking(db)));
    expect(new Set(made.map(({ number }) => number)).size).toBe(200);
  });

  test("keeps its day as a date, in no time zone", async ({ db }) => {
    const days = ["2027-03-14", "2027-11-07", "2028-02-29"].map(serviceDay);
    for (const day of days) expect((await aBooking(db, { day })).day).toBe(day);
  });

  test("is found by its number, its contact and its addresses", async ({ db }) => {
    const { searchText } = await aBooking(db, { number: 123, guestLastName: "O’Brien" });
    for (const part of ["tt-000123", "o'brien", "@example.com", "1 west 54th street", "southampton", "11968"])
      expect(searchText).toContain(part);
  });
});
