import type { CreateBooking } from "@totetaxi/contracts/booking";
import { blackoutDays, bookings, customers, payments, rateCards, slots } from "@totetaxi/db/schema";
import { cents } from "@totetaxi/values/cents";
import { newId } from "@totetaxi/values/id";
import { serviceDay } from "@totetaxi/values/service-day";
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Actor } from "../context.ts";
import { insist, tally } from "../testing/insist.ts";
import { anOrder } from "../testing/order.ts";
import { type Product, test } from "../testing/product.ts";
import { book, bookAndPay, intentIdOf, settleAll, standing } from "../testing/story.ts";
import { createBooking } from "./create-booking.ts";

const DAY = serviceDay("2026-03-10");

async function nothingHappened(product: Product): Promise<void> {
  const { db } = product.ctx();
  expect(await db.select().from(bookings)).toEqual([]);
  expect(await db.select().from(payments)).toEqual([]);
  expect(await product.dashboard.intents()).toEqual([]);
}

function from(ip: string): Actor {
  return { kind: "guest", ip };
}

describe("booking", () => {
  test("books first: a pending booking with its hold, its terms and one way to pay the price that was shown", async ({
    product,
  }) => {
    const order = anOrder({ facts: { package: "standard", window: "hour_9", pickupDate: "2026-03-14" } });
    const { booking, payment } = await createBooking(product.ctx(from("203.0.113.7")), order);
    expect(booking).toMatchObject({
      number: expect.stringMatching(/^TT-\d{6}$/),
      status: "pending",
      paymentStatus: "pending",
      totalCents: 172_500 + 17_500 + 17_500,
      holdExpiresAt: "2026-02-02T15:15:00.000Z",
    });
    const [row] = await product.ctx().db.select().from(bookings);
    expect(row).toMatchObject({
      termsVersion: order.termsVersion,
      termsIp: "203.0.113.7",
      rateCard: "2026-1",
    });
    expect(row?.termsAcceptedAt).toEqual(product.clock.now());
    const [paymentRow] = await product.ctx().db.select().from(payments);
    expect(await product.dashboard.intents()).toMatchObject([
      {
        id: intentIdOf(payment.clientSecret),
        amount: 207_500,
        metadata: {
          booking_id: booking.bookingId,
          booking_number: booking.number,
          service: "mini_move",
          payment_id: paymentRow?.id,
        },
      },
    ]);
  });

  test("the same request gives the same booking, however often it comes, and after it was paid too", async ({
    product,
  }) => {
    const order = anOrder();
    const first = await createBooking(product.ctx(), order);
    expect(await createBooking(product.ctx(), order)).toEqual(first);
    await product.browser.pay(first.payment.clientSecret);
    await settleAll(product);
    const after = await createBooking(product.ctx(), order);
    expect(after).toMatchObject({ accessToken: first.accessToken, booking: { status: "paid" } });
    expect(await product.dashboard.intents()).toHaveLength(1);
  });

  test("ten of the same request at once are one booking with one way to pay (F-14)", async ({ product }) => {
    const order = anOrder();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => insist(() => createBooking(product.ctx(), order))),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await product.ctx().db.select().from(bookings)).toHaveLength(1);
    expect(await product.dashboard.intents()).toHaveLength(1);
  });

  test("a request that was used for one booking is refused for another, and for another person's", async ({
    product,
  }) => {
    const { db } = product.ctx();
    const order = anOrder();
    await book(product, order);
    const changed = createBooking(product.ctx(), { ...order, instructions: "ring twice" });
    await expect(changed).rejects.toMatchObject({ reason: "request_reused" });
    const customerId = newId("cst");
    const createdAt = product.clock.now();
    await db.insert(customers).values({
      id: customerId,
      firstName: "Ada",
      lastName: "L",
      email: "ada@example.com",
      phone: "+1",
      createdAt,
    });
    const customer = product.ctx({ kind: "customer", customerId, ip: "203.0.113.8" });
    await expect(createBooking(customer, order)).rejects.toMatchObject({ reason: "request_reused" });
    expect(await db.select().from(bookings)).toHaveLength(1);
  });

  test("a customer's booking belongs to the customer, and has no secret link", async ({ product }) => {
    const customerId = newId("cst");
    const createdAt = product.clock.now();
    const { db } = product.ctx();
    await db.insert(customers).values({
      id: customerId,
      firstName: "Ada",
      lastName: "L",
      email: "ada@example.com",
      phone: "+1",
      createdAt,
    });
    const made = await createBooking(
      product.ctx({ kind: "customer", customerId, ip: "203.0.113.8" }),
      anOrder({ contact: undefined }),
    );
    expect(made).not.toHaveProperty("accessToken");
    expect(made.booking.contact).toMatchObject({ firstName: "Ada", email: "ada@example.com" });
  });

  test("two genuine orders of the same day and price both stand (TR-16)", async ({ product }) => {
    const first = await bookAndPay(product);
    const second = await bookAndPay(product);
    expect((await standing(product, first.bookingId)).booking).toBe("paid");
    expect((await standing(product, second.bookingId)).booking).toBe("paid");
    expect(first.view.number).not.toBe(second.view.number);
  });

  test("both addresses out of the zone cost the distance twice (TR-17)", async ({ product }) => {
    const far = { line1: "1 Main Street", city: "Montauk", state: "NY", zip: "11954" } as const;
    const { view } = await book(product, anOrder({ pickup: far, delivery: far }));
    expect(view).toMatchObject({ geographicSurchargeCents: 35_000, totalCents: 99_500 + 35_000 });
  });

  test("a package that was left over from another choice is no part of a delivery", async ({ product }) => {
    const facts = { service: "standard_delivery", itemCount: 2, itemDescription: "two trunks" } as const;
    const { view } = await book(product, anOrder({ facts: { ...facts, package: "full" } }));
    expect(view).toMatchObject({ service: "standard_delivery", totalCents: 28_500 });
    expect(view).not.toHaveProperty("package");
  });
});

const REFUSED: [why: string, order: () => CreateBooking, reason: string][] = [
  ["yesterday", () => anOrder({ facts: { pickupDate: "2026-02-01" } }), "day_past"],
  ["today", () => anOrder({ facts: { pickupDate: "2026-02-02" } }), "day_too_soon"],
  ["more than a year ahead", () => anOrder({ facts: { pickupDate: "2027-02-03" } }), "day_too_far"],
  ["a mini move without its package", () => anOrder({ facts: { package: undefined } }), "package_required"],
  [
    "an hour that a petite does not have",
    () => anOrder({ facts: { window: "hour_8" } }),
    "window_not_offered",
  ],
  [
    "items without their description",
    () => anOrder({ facts: { service: "standard_delivery", itemCount: 2 } }),
    "item_description_required",
  ],
  ["nothing to move", () => anOrder({ facts: { service: "standard_delivery" } }), "nothing_to_move"],
  [
    "an item that has no price",
    () => anOrder({ facts: { service: "specialty_item", specialtyItems: { piano: 1 } } }),
    "specialty_item_unknown",
  ],
  [
    "packing of a delivery",
    () => anOrder({ facts: { service: "specialty_item", specialtyItems: { crib: 1 }, packing: true } }),
    "organizing_not_offered",
  ],
  [
    "same day online",
    () => anOrder({ facts: { service: "specialty_item", specialtyItems: { crib: 1 }, sameDay: true } }),
    "same_day_not_online",
  ],
  [
    "a ZIP code out of the area",
    () => anOrder({ delivery: { line1: "1 Ocean Drive", city: "Albany", state: "NY", zip: "12207" } }),
    "zip_not_served",
  ],
  ["terms that are not today's", () => anOrder({ termsVersion: "2019-1" }), "terms_not_accepted"],
  ["nobody to reach", () => anOrder({ contact: undefined }), "contact_required"],
  ["another price than was shown", () => anOrder({ quotedTotalCents: 99_400 }), "quote_changed"],
];

describe("what cannot be sold is refused before any row or intent is made (TR-04)", () => {
  test.for(REFUSED)("%s", async ([, order, reason], { product }) => {
    await expect(createBooking(product.ctx(), order())).rejects.toMatchObject({ reason });
    await nothingHappened(product);
  });

  test("a day on which no van runs", async ({ product }) => {
    await product.ctx().db.insert(blackoutDays).values({ day: DAY, reason: "Christmas" });
    await expect(createBooking(product.ctx(), anOrder())).rejects.toMatchObject({ reason: "day_full" });
    await nothingHappened(product);
  });
});

describe("the price that was shown binds", () => {
  test("a new rate card between the quote and the booking is asked about, never charged silently (TR-10)", async ({
    product,
  }) => {
    const { db } = product.ctx();
    const order = anOrder();
    const [card] = await db.select().from(rateCards);
    const dearer = JSON.parse(JSON.stringify(card?.card));
    dearer.version = "2026-2";
    dearer.miniMove.petite.baseCents = 100_500;
    await db
      .insert(rateCards)
      .values({ version: "2026-2", card: dearer, effectiveFrom: product.clock.now() });
    await expect(createBooking(product.ctx(), order)).rejects.toMatchObject({
      reason: "quote_changed",
      details: { quotedTotalCents: 99_500, totalCents: 100_500 },
    });
    await nothingHappened(product);
    const { view } = await book(product, { ...order, quotedTotalCents: 100_500 });
    expect(view).toMatchObject({ totalCents: 100_500, rateCard: "2026-2" });
  });

  test("nothing re-prices a booking: a note changes no cent, and the price cannot be changed (TR-11)", async ({
    product,
  }) => {
    const { db } = product.ctx();
    const { bookingId, view } = await bookAndPay(product);
    await db.update(bookings).set({ instructions: "the blue door" }).where(eq(bookings.id, bookingId));
    const [row] = await db.select().from(bookings);
    expect(row).toMatchObject({ totalCents: view.totalCents, priceLines: view.lines });
    const repriced = db.update(bookings).set({ totalCents: cents(1), basePriceCents: cents(1) });
    await expect(repriced).rejects.toMatchObject({ cause: { constraint_name: "bookings_price_for_ever" } });
  });
});

describe("places", () => {
  test("200 people want the last places at once: as many win as there are, and nobody else can pay (TR-19)", async ({
    product,
  }) => {
    const { db } = product.ctx();
    await db.insert(slots).values({ day: DAY, slot: "day", capacity: 7 });
    const asked = Array.from({ length: 200 }, (_, person) => {
      const order = anOrder();
      return insist(() => createBooking(product.ctx(from(`198.51.100.${person}`)), order));
    });
    expect(tally(await Promise.allSettled(asked))).toEqual({ won: 7, day_full: 193 });
    expect(await db.select().from(bookings)).toHaveLength(7);
    expect(await db.select().from(payments)).toHaveLength(7);
    expect(await product.dashboard.intents()).toHaveLength(7);
  });

  test("an hour has fewer places than its day, and a full hour leaves the others free", async ({
    product,
  }) => {
    const at = (window: "hour_8" | "hour_9") => anOrder({ facts: { package: "standard", window } });
    for (let taken = 0; taken < 4; taken++) await book(product, at("hour_9"));
    await expect(createBooking(product.ctx(), at("hour_9"))).rejects.toMatchObject({ reason: "day_full" });
    await book(product, at("hour_8"));
    expect(await product.ctx().db.select().from(bookings)).toHaveLength(5);
  });
});
