import type { Product } from "@totetaxi/core/testing";
import { aPerson } from "@totetaxi/core/testing/office";
import { anOrder } from "@totetaxi/core/testing/order";
import { book, bookAndPay } from "@totetaxi/core/testing/story";
import { aBooking } from "@totetaxi/db/factories";
import { bookings, customers } from "@totetaxi/db/schema";
import { newId } from "@totetaxi/values/id";
import { serviceDay } from "@totetaxi/values/service-day";
import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { test } from "../testing/office.ts";

const STAFF = aPerson();
const DAY_MS = 24 * 3_600_000;

async function many(product: Product, count: number, overrides: Parameters<typeof aBooking>[1] = {}) {
  const made = [];
  for (let at = 0; at < count; at++) {
    const createdAt = new Date(product.clock.now().getTime() - (count - at) * 60_000);
    made.push(await aBooking(product.ctx().db, { createdAt, ...overrides }));
  }
  // Rows that a factory made hold places too, and the books are checked after the test.
  await product.ctx().db.execute(sql`
    insert into slots (service_day, slot, capacity, taken)
    select service_day, 'day', 500, count(*) from bookings where status = 'pending' group by service_day
    on conflict (service_day, slot) do update set capacity = excluded.capacity, taken = excluded.taken`);
  return made;
}

describe("the list of bookings", () => {
  test("goes from page to page with none twice and none left out, the newest first (S-092)", async ({
    product,
    office,
  }) => {
    const made = await many(product, 120);
    const seen: string[] = [];
    for (let cursor: string | undefined, pages = 0; pages < 5; pages++) {
      const page = await office(STAFF).booking.list({ ...(cursor ? { cursor } : {}) });
      seen.push(...page.bookings.map(({ bookingId }) => bookingId));
      if (pages === 0) expect(page.totals).toEqual({ count: 120, capped: false, totalCents: 120 * 99_500 });
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(made.map(({ id }) => id).toReversed());
    await expect(office(STAFF).booking.list({ cursor: "bogus" })).rejects.toMatchObject({
      cause: { reason: "invalid_cursor" },
    });
  });

  test("is narrowed by state, service and days of pickup, and then goes by day (S-123)", async ({
    product,
    office,
  }) => {
    const paid = await bookAndPay(product, "good", anOrder({ facts: { pickupDate: "2026-03-12" } }));
    await book(product, anOrder({ facts: { pickupDate: "2026-03-11" } }));
    await book(product, anOrder({ facts: { pickupDate: "2026-04-11" } }));
    const list = office(STAFF).booking.list;
    expect((await list({ status: "paid" })).bookings.map(({ bookingId }) => bookingId)).toEqual([
      paid.bookingId,
    ]);
    const march = await list({ from: serviceDay("2026-03-01"), to: serviceDay("2026-03-31") });
    expect(march.bookings.map(({ pickupDate }) => pickupDate)).toEqual(["2026-03-11", "2026-03-12"]);
    expect((await list({ service: "specialty_item" })).bookings).toEqual([]);
    expect((await list({ text: paid.view.number })).bookings).toHaveLength(1);
  });
});

describe("the search box (W-02)", () => {
  test.for([
    ["the number", "TT-000001"],
    ["the number alone", "1"],
    ["#", "#1"],
    ["the name", "grace hop"],
    ["the e-mail", "grace."],
    ["the phone, written as people write it", "(631) 555-0100"],
    ["the address", "54th street"],
  ] as const)("finds a guest's booking by %s", async ([, text], { product, office }) => {
    const booked = await book(product);
    const found = await office(STAFF).search({ text });
    expect(found.bookings.map(({ bookingId }) => bookingId)).toEqual([booked.bookingId]);
  });

  test("takes four digits for a booking's number first, and for the end of a phone number, a house or a ZIP as well", async ({
    product,
    office,
  }) => {
    const { db } = product.ctx();
    const earlier = new Date(product.clock.now().getTime() - DAY_MS);
    const [numbered] = await many(product, 1, { createdAt: earlier, guestPhone: "+16315550199" });
    const text = String(numbered?.number).padStart(4, "0");
    const id = newId("cst");
    const contact = {
      firstName: "Ada",
      lastName: "King",
      email: "ada@example.com",
      phone: `+1212555${text}`,
    };
    await db.insert(customers).values({ id, ...contact, createdAt: product.clock.now() });
    const nobody = { guestFirstName: null, guestLastName: null, guestEmail: null, guestPhone: null };
    const [ofPhone] = await many(product, 1, { guestPhone: `+1631555${text}` });
    const [ofHouse] = await many(product, 1, { pickupLine1: `${text} Main Street` });
    const [ofCustomer] = await many(product, 1, { customerId: id, ...nobody });
    await many(product, 1, { guestPhone: `+1631${text}555` });
    const found = await office(STAFF).search({ text });
    const all = [ofCustomer, ofHouse, ofPhone, numbered].map((each) => each?.id);
    const listed = (await office(STAFF).booking.list({ text })).bookings.map(({ bookingId }) => bookingId);
    expect([listed.length, new Set(listed)]).toEqual([all.length, new Set(all)]);
    const [first, ...others] = found.bookings.map(({ bookingId }) => bookingId);
    expect([first, new Set(others)]).toEqual([numbered?.id, new Set(all.slice(0, -1))]);
    expect(found.customers).toMatchObject([{ customerId: id }]);
    expect((await office(STAFF).search({ text: `TT-${text}` })).bookings).toHaveLength(1);
  });

  test.for([
    ["without its accents", "sofia alvarez"],
    ["with them", "Sofía Álvarez"],
    ["with accents written in two letters each", "SOFI\u0301A"],
    ["with the apostrophe of a keyboard", "o'rourke"],
    ["with the apostrophe of a telephone", "O’Rourke"],
    ["by its town", "bridgehampton"],
  ] as const)("finds a name %s, of a guest and of a customer", async ([, text], { product, office }) => {
    const { db } = product.ctx();
    const [firstName, lastName] = ["Sofía", "Álvarez O’Rourke"];
    const guest = { guestFirstName: firstName, guestLastName: lastName, deliveryCity: "Bridgehampton" };
    const [{ id } = { id: "" }] = await many(product, 1, guest);
    const person = { firstName, lastName, email: "sofia@example.com", phone: "+12125550142" };
    await db.insert(customers).values({ id: newId("cst"), ...person, createdAt: product.clock.now() });
    const found = await office(STAFF).search({ text });
    expect(found.bookings).toMatchObject([{ bookingId: id }]);
    expect(found.customers).toHaveLength(text === "bridgehampton" ? 0 : 1);
  });

  test("takes what has an @ for the beginning of an e-mail, whole or not", async ({ product, office }) => {
    const { bookingId } = await book(product);
    const [{ email } = { email: null }] = await product
      .ctx()
      .db.select({ email: bookings.guestEmail })
      .from(bookings)
      .where(eq(bookings.id, bookingId));
    const found = async (text: string) => (await office(STAFF).search({ text })).bookings;
    for (const text of [email ?? "", `${email?.split("@")[0]?.toUpperCase()}@`, "@example.com"]) {
      expect(await found(text)).toMatchObject([{ bookingId }]);
    }
    expect(await found((email ?? "").slice(1))).toEqual([]);
  });

  test("finds a customer and the customer's bookings by name, e-mail and phone", async ({
    product,
    office,
  }) => {
    const { db } = product.ctx();
    const id = newId("cst");
    const contact = { firstName: "Ada", lastName: "King", email: "ada@example.com", phone: "+12125550142" };
    await db.insert(customers).values({ id, ...contact, vip: true, createdAt: product.clock.now() });
    const nobody = { guestFirstName: null, guestLastName: null, guestEmail: null, guestPhone: null };
    await many(product, 1, { customerId: id, ...nobody });
    for (const text of ["ada king", "ADA@example", "212-555-0142"]) {
      const found = await office(STAFF).search({ text });
      expect(found).toMatchObject({
        bookings: [{ customerId: id, name: "Ada King", vip: true }],
        customers: [{ customerId: id, email: "ada@example.com" }],
      });
    }
  });

  test("takes wildcards and quotes for letters (T-60)", async ({ product, office }) => {
    await book(product);
    for (const text of ["%%%", "___", "\\", "' or 1=1 --", "<script>"]) {
      expect((await office(STAFF).search({ text })).bookings).toEqual([]);
    }
  });
});

test("one booking shows its lines, payments, refunds, messages, states, notes and who did what", async ({
  product,
  office,
}) => {
  const { bookingId, view } = await bookAndPay(product);
  const staff = office(STAFF);
  await staff.booking.note({ requestId: "note-request", bookingId, text: "<b>Fragile</b>" });
  await staff.refund.create({ requestId: "refund-request", bookingId, amountCents: 1_000, because: "late" });
  const detail = await staff.booking.get({ number: view.number });
  expect(detail).toMatchObject({
    version: 2,
    booking: { bookingId, status: "paid", lines: [{ because: expect.any(String), cents: 99_500 }] },
    payments: [{ status: "succeeded", capturedCents: 99_500 }],
    refunds: [{ status: "requested", amountCents: 1_000, mayApprove: false }],
    leftToRefundCents: 98_500,
    messages: [{ kind: "booking_confirmation", status: "sent" }],
    history: [{ to: "pending" }, { from: "pending", to: "paid" }],
    notes: [{ by: STAFF.staffId, text: "<b>Fragile</b>" }],
    may: { complete: false, cancel: true, move: true, refund: true },
  });
  expect(detail.audit.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["refund.proposed", "booking.noted", "payment.changed"]),
  );
  await expect(staff.booking.get({ bookingId: "bkg_nothing" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
