import { foldRevenue } from "@totetaxi/core/dashboard";
import type { Product } from "@totetaxi/core/testing";
import { aPerson } from "@totetaxi/core/testing/office";
import { anOrder } from "@totetaxi/core/testing/order";
import { book, bookAndPay, settleAll } from "@totetaxi/core/testing/story";
import { aBooking } from "@totetaxi/db/factories";
import { bookings, customers, heartbeats, slots, workItems } from "@totetaxi/db/schema";
import { newId } from "@totetaxi/values/id";
import { serviceDay } from "@totetaxi/values/service-day";
import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { type Office, test } from "../testing/office.ts";

const STAFF = aPerson();
const ADMIN = aPerson("admin");
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
    may: { complete: true, cancel: true, move: true, refund: true },
  });
  expect(detail.audit.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["refund.proposed", "booking.noted", "payment.changed"]),
  );
  await expect(staff.booking.get({ bookingId: "bkg_nothing" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

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
    const set = (capacity: number) => office(ADMIN).calendar.setCapacity({ day, slot: "day", capacity });
    await expect(set(1)).rejects.toMatchObject({
      cause: { reason: "over_by", details: { overBy: 1, taken: 2 } },
    });
    expect((await set(2)).load.day).toEqual({ capacity: 2, taken: 2 });
    await expect(book(product)).rejects.toMatchObject({ reason: "day_full" });
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

describe("today", () => {
  test("shows pickups by window, unpaid holds, refunds and work that wait, and loops that are late (TR-14, D-20)", async ({
    product,
    office,
  }) => {
    const early = await bookAndPay(
      product,
      "good",
      anOrder({ facts: { package: "standard", window: "hour_8", pickupDate: "2026-02-10" } }),
    );
    const later = await bookAndPay(product, "good", anOrder({ facts: { pickupDate: "2026-02-10" } }));
    const { db } = product.ctx();
    await office(STAFF).refund.create({
      requestId: "refund-today",
      bookingId: later.bookingId,
      amountCents: 500,
      because: "late",
    });
    product.clock.set(new Date("2026-02-10T13:00:00Z"));
    const hold = await book(product);
    await db
      .insert(heartbeats)
      .values({ loop: "expire-holds", everySeconds: 10, lastOkAt: sql`now() - interval '1 hour'` });
    await db
      .insert(workItems)
      .values({ kind: "refund_failed", subjectId: "ref_x", details: {}, openedAt: new Date() });
    const seen = await office(STAFF).today.get();
    expect(await office(STAFF).today.lateLoops()).toEqual({ loops: ["expire-holds"] });
    expect(seen).toMatchObject({
      day: "2026-02-10",
      load: { load: { day: { taken: 2 } } },
      pickups: [{ bookingId: early.bookingId }, { bookingId: later.bookingId }],
      unpaidHolds: [{ bookingId: hold.bookingId }],
      refundsWaiting: [{ amountCents: 500 }],
      work: { items: [{ kind: "refund_failed" }], deadLetters: [] },
    });
  });

  test("a job that failed for the last time is listed, and replayed into its own queue", async ({
    product,
    office,
  }) => {
    const { db } = product.ctx();
    await db.execute(sql`insert into pgboss.job (name, data, source_name, source_output, singleton_key)
      values ('dead-letters', '{"messageId":"msg_1"}', 'send-message', '{"reason":"mail_unavailable"}', 'msg_1')`);
    const staff = office(STAFF);
    const [dead] = (await staff.work.list()).deadLetters;
    expect(dead).toMatchObject({
      queue: "send-message",
      data: { messageId: "msg_1" },
      reason: "mail_unavailable",
    });
    await staff.work.replay({ deadLetterId: dead?.deadLetterId ?? "" });
    expect((await staff.work.list()).deadLetters).toEqual([]);
    const [job] = await db.execute(
      sql`select data from pgboss.job where name = 'send-message' and state = 'created'`,
    );
    expect(job).toMatchObject({ data: { messageId: "msg_1" } });
    const again = staff.work.replay({ deadLetterId: dead?.deadLetterId ?? "" });
    await expect(again).rejects.toMatchObject({ cause: { reason: "work_already_done" } });
  });
});

describe("the dashboard (S-122)", () => {
  async function sold(product: Product, office: Office) {
    const first = await bookAndPay(product);
    product.clock.advance(DAY_MS);
    await bookAndPay(product, "good", anOrder({ facts: { package: "standard" } }));
    const asked = {
      requestId: "refund-dash",
      bookingId: first.bookingId,
      amountCents: 20_000,
      because: "late",
    };
    const { refundId } = await office(STAFF).refund.create(asked);
    await office(ADMIN).refund.approve({ refundId });
    await settleAll(product);
    await book(product);
  }

  test("is what ledger and bookings say: gross, refunds and net, folded or not (I-14)", async ({
    product,
    office,
  }) => {
    await sold(product, office);
    const asked = async () => await office(STAFF).dashboard.get();
    const live = await asked();
    const month = live.revenue.month.now;
    expect(month).toEqual({ grossCents: 272_000, refundCents: 20_000, netCents: 252_000 });
    expect(live.revenue.today.now).toMatchObject({ grossCents: 172_500, refundCents: 20_000 });
    const [books] = await product.ctx().db.execute(sql`
      select -sum(amount_cents) filter (where account = 'sales') as gross,
        sum(amount_cents) filter (where account = 'refunds_given') as refunds from ledger_entries`);
    expect([Number(books?.gross), Number(books?.refunds)]).toEqual([month.grossCents, month.refundCents]);
    expect(await foldRevenue(product.ctx(ADMIN))).toEqual({ looked: 1 });
    expect(await foldRevenue(product.ctx(ADMIN))).toEqual({ looked: 0 });
    expect(await asked()).toEqual(live);
  });

  test("every number opens the rows that add up to it", async ({ product, office }) => {
    await sold(product, office);
    const staff = office(STAFF);
    const { revenue } = await staff.dashboard.get();
    for (const { span, now } of [revenue.today, revenue.week, revenue.month]) {
      const { movements, totals } = await staff.ledger.list(span);
      expect(totals).toEqual(now);
      expect(movements.reduce((sum, { grossCents }) => sum + grossCents, 0)).toBe(now.grossCents);
      expect(movements.reduce((sum, { refundCents }) => sum + refundCents, 0)).toBe(now.refundCents);
    }
    product.clock.set(new Date("2026-03-02T15:00:00Z"));
    const { pickups } = await staff.dashboard.get();
    expect(pickups.now.averageCents).toBe(136_000);
    for (const { status, count, totalCents } of pickups.now.byStatus) {
      const { totals } = await staff.booking.list({ ...pickups.now.span, status });
      expect(totals).toEqual({ count, totalCents, capped: false });
    }
  });

  test("what was cancelled is in its rate and out of net revenue (T-12)", async ({ product, office }) => {
    const { bookingId } = await bookAndPay(product);
    await bookAndPay(product);
    await office(STAFF).booking.cancel({ bookingId });
    await settleAll(product);
    const { revenue } = await office(STAFF).dashboard.get();
    expect(revenue.today.now).toEqual({ grossCents: 199_000, refundCents: 99_500, netCents: 99_500 });
    product.clock.set(new Date("2026-03-02T15:00:00Z"));
    const { pickups } = await office(STAFF).dashboard.get();
    expect(pickups.now).toMatchObject({ cancellationBasisPoints: 5_000, averageCents: 99_500 });
  });
});

test("a customer shows bookings, payments, addresses, notes and what the ledger says was spent (S-126)", async ({
  product,
  office,
}) => {
  const id = newId("cst");
  const { db } = product.ctx();
  const contact = { firstName: "Ada", lastName: "King", email: "ada@example.com", phone: "+12125550142" };
  await db.insert(customers).values({ id, ...contact, createdAt: product.clock.now() });
  const paid = await bookAndPay(product);
  await db
    .update(bookings)
    .set({ customerId: id, guestFirstName: null, guestLastName: null, guestEmail: null, guestPhone: null })
    .where(eq(bookings.id, paid.bookingId));
  const asked = { requestId: "refund-cust", bookingId: paid.bookingId, amountCents: 9_500, because: "late" };
  const { refundId } = await office(STAFF).refund.create(asked);
  await office(ADMIN).refund.approve({ refundId });
  await settleAll(product);
  const staff = office(STAFF);
  await staff.customer.vip({ customerId: id, vip: true });
  await staff.customer.note({ requestId: "note-cust", customerId: id, text: "Early bird" });
  expect(await staff.customer.get({ customerId: id })).toMatchObject({
    customer: { name: "Ada King", vip: true, bookings: 1, spentCents: 90_000 },
    bookings: [{ bookingId: paid.bookingId }],
    payments: [{ capturedCents: 99_500, refundedCents: 9_500 }],
    addresses: [{ line1: expect.any(String) }, { line1: expect.any(String) }],
    notes: [{ text: "Early bird" }],
  });
  expect((await staff.customer.list({ vip: true })).customers).toMatchObject([
    { customerId: id, spentCents: 90_000 },
  ]);
  expect((await staff.customer.list({ text: "king" })).customers).toHaveLength(1);
});

test("customers are leafed through page by page, with a text too", async ({ product, office }) => {
  const people = Array.from({ length: 120 }, (_, at) => {
    const contact = { firstName: at % 2 ? "Ada" : "Grace", lastName: "King", phone: "+12125550142" };
    return { id: newId("cst"), ...contact, email: `${at}@example.com`, createdAt: product.clock.now() };
  });
  await product.ctx().db.insert(customers).values(people);
  const list = office(STAFF).customer.list;
  const all = async (filter: Parameters<typeof list>[0]) => {
    const met: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await list({ ...filter, ...(cursor ? { cursor } : {}) });
      met.push(...page.customers.map(({ customerId }) => customerId));
      cursor = page.nextCursor;
    }
    return met;
  };
  expect(new Set(await all({})).size).toBe(120);
  expect(await all({ text: "ada" })).toHaveLength(60);
  expect(new Set(await all({ text: "king" })).size).toBe(120);
});

test("the audit log is read by who, what and when, the latest first (S-127)", async ({ product, office }) => {
  const { bookingId } = await bookAndPay(product);
  await office(STAFF).booking.note({ requestId: "note-audit", bookingId, text: "x" });
  await office(ADMIN).booking.complete({ bookingId });
  const list = office(STAFF).audit.list;
  const actions = async (filter: Parameters<typeof list>[0]) =>
    (await list(filter)).lines.map(({ action }) => action);
  expect(await actions({})).toEqual(["booking.completed", "booking.noted"]);
  expect(await actions({ by: STAFF.staffId })).toEqual(["booking.noted"]);
  expect(await actions({ action: "booking.completed" })).toEqual(["booking.completed"]);
  expect(await actions({ subjectId: bookingId, from: serviceDay("2026-02-03") })).toEqual([]);
  expect(await actions({ whose: "everybody" })).toContain("payment.changed");
});

test("a rate card is drafted, compared line by line, published once and then never changes", async ({
  product,
  office,
}) => {
  const admin = office(ADMIN);
  const { cards, inForce } = await admin.rateCard.list();
  expect(inForce).toBe("2026-1");
  const [old] = cards;
  if (!old) throw new Error("no card");
  const petite = { ...old.card.miniMove.petite, baseCents: old.card.miniMove.petite.baseCents };
  const card = {
    ...old.card,
    version: "2026-2",
    distance: { ...old.card.distance },
    miniMove: { ...old.card.miniMove, petite },
  };
  const draft = await admin.rateCard.draft({ card: { ...card, currency: "usd" } });
  await expect(admin.rateCard.draft({ card })).rejects.toMatchObject({
    cause: { reason: "version_conflict" },
  });
  expect(await admin.rateCard.compare({ from: "2026-1", to: "2026-2" })).toEqual({
    lines: [{ path: "version", from: "2026-1", to: "2026-2" }],
  });
  const past = admin.rateCard.publish({ ...draft, effectiveFrom: "2026-01-01T00:00:00Z" });
  await expect(past).rejects.toMatchObject({ cause: { reason: "effective_in_past" } });
  await admin.rateCard.publish({ ...draft, effectiveFrom: "2026-02-03T05:00:00Z" });
  expect((await admin.rateCard.list()).inForce).toBe("2026-1");
  product.clock.advance(DAY_MS);
  expect((await admin.rateCard.list()).inForce).toBe("2026-2");
  await expect(admin.rateCard.draft({ card })).rejects.toMatchObject({ cause: { reason: "card_published" } });
  await expect(admin.rateCard.draft({ card: old.card })).rejects.toMatchObject({
    cause: { reason: "card_published" },
  });
  expect(await product.ctx().db.select().from(slots)).toEqual([]);
});
