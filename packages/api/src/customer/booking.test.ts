import { AddressSchema } from "@totetaxi/contracts/address";
import { CreatedBookingSchema } from "@totetaxi/contracts/booking";
import { anOrder } from "@totetaxi/core/testing/order";
import { bookings, payments } from "@totetaxi/db/schema";
import { describe, expect } from "vitest";
import * as z from "zod/mini";
import type { aProgram } from "../testing/program.ts";
import { test } from "../testing/site.ts";
import { send } from "../testing/wire.ts";

const BUFFALO = AddressSchema.parse({ line1: "1 Main Street", city: "Buffalo", state: "NY", zip: "14201" });

type Program = ReturnType<typeof aProgram>;

const PRICE = [
  "basePriceCents",
  "surchargeCents",
  "sameDayCents",
  "coiFeeCents",
  "organizingTotalCents",
  "organizingTaxCents",
  "geographicSurchargeCents",
  "timeWindowSurchargeCents",
  "discountCents",
  "totalCents",
];
const VIEW = [
  ...PRICE,
  ...["bookingId", "number", "status", "paymentStatus", "service", "package", "pickupDate", "window", "coi"],
  ...[
    "pickup",
    "delivery",
    "contact",
    "instructions",
    "lines",
    "refundedCents",
    "returningCents",
    "rateCard",
  ],
  ...["holdExpiresAt", "mayExtendHold", "createdAt"],
];

function keysOf(data: unknown): Set<string> {
  return new Set(Object.keys(data ?? {}));
}

async function book(program: Program, order = anOrder()) {
  const { data } = await program.mutate("booking.create", order);
  const { booking, accessToken = "", payment } = CreatedBookingSchema.parse(data);
  return { order, booking, accessToken, payment };
}

describe("a program of somebody else's", () => {
  test("books, pays, confirms and reads a booking by names that stay", async ({ program, product }) => {
    const order = anOrder({ facts: { coi: true }, instructions: "Ring twice." });
    const created = await program.mutate("booking.create", order);
    expect([created.status, created.headers["content-type"], created.headers["cache-control"]]).toEqual([
      200,
      "application/json",
      "no-store",
    ]);
    expect(keysOf(created.data)).toEqual(new Set(["accessToken", "booking", "payment"]));
    const { booking, accessToken, payment } = CreatedBookingSchema.parse(created.data);
    expect(keysOf(booking)).toEqual(new Set(VIEW));
    expect(booking).toMatchObject({
      number: expect.stringMatching(/^TT-\d{6}$/),
      status: "pending",
      paymentStatus: "pending",
      service: "mini_move",
      package: "petite",
      pickupDate: "2026-03-10",
      window: "morning",
      pickup: { line1: "1 West 54th Street", city: "New York", state: "NY", zip: "10019" },
      contact: { firstName: "Grace", email: order.contact?.email, phone: "+16315550100" },
      instructions: "Ring twice.",
      coiFeeCents: 5000,
      totalCents: 104_500,
      refundedCents: 0,
      rateCard: "2026-1",
    });
    expect(payment).toEqual({
      clientSecret: expect.stringMatching(/^pi_\w+_secret_\w+$/),
      publishableKey: expect.stringMatching(/^pk_test_/),
    });

    expect(await product.browser.pay(payment.clientSecret)).toBe("succeeded");
    const confirmed = await program.mutate("payment.confirm", { accessToken });
    expect(confirmed.data).toEqual({ bookingStatus: "paid", paymentStatus: "succeeded" });
    const read = await program.query("booking.get", { accessToken });
    expect(read.data).toMatchObject({
      bookingId: booking.bookingId,
      status: "paid",
      paymentStatus: "succeeded",
    });
    expect(read.data).not.toHaveProperty("holdExpiresAt");
    await product.work();
  });

  test("asks again with the same request and gets the same booking", async ({ program, database }) => {
    const first = await book(program);
    const again = await Promise.all(Array.from({ length: 5 }, () => book(program, first.order)));
    for (const { booking, accessToken, payment } of again) {
      expect([booking.bookingId, accessToken, payment]).toEqual([
        first.booking.bookingId,
        first.accessToken,
        first.payment,
      ]);
    }
    expect(await database.drizzle.select().from(bookings)).toHaveLength(1);
    const other = await program.mutate("booking.create", { ...first.order, instructions: "Another one." });
    expect([other.status, other.refusal?.data.reason]).toEqual([409, "request_reused"]);
  });

  test("resumes the open payment, and is told when there is none", async ({ program, product }) => {
    const { accessToken, payment } = await book(program);
    expect((await program.mutate("payment.resume", { accessToken })).data).toEqual(payment);
    expect(await product.browser.pay(payment.clientSecret, "declined")).toBe("generic_decline");
    expect((await program.mutate("payment.resume", { accessToken })).data).toEqual(payment);
    expect(await product.browser.pay(payment.clientSecret)).toBe("succeeded");
    await program.mutate("payment.confirm", { accessToken });
    const { status, refusal } = await program.mutate("payment.resume", { accessToken });
    expect([status, refusal?.data.reason]).toEqual([409, "already_paid"]);
    await product.work();
  });

  test("cancels an unpaid booking, once however often", async ({ program, product }) => {
    const { accessToken, payment } = await book(program);
    const request = { accessToken, requestId: "cancel-0001" };
    for (let time = 0; time < 2; time++) {
      const { data } = await program.mutate("booking.cancel", request);
      expect(data).toMatchObject({ status: "cancelled", paymentStatus: "canceled" });
    }
    expect(await product.browser.pay(payment.clientSecret)).not.toBe("succeeded");
    await product.work();
  });

  test("has the place held longer, once", async ({ program }) => {
    const { accessToken, booking } = await book(program);
    const { data } = await program.mutate("booking.extendHold", { accessToken });
    const until = Date.parse(booking.holdExpiresAt ?? "") + 15 * 60_000;
    expect(data).toMatchObject({ holdExpiresAt: new Date(until).toISOString(), mayExtendHold: false });
    const { status, refusal } = await program.mutate("booking.extendHold", { accessToken });
    expect([status, refusal?.data.reason]).toEqual([409, "hold_already_extended"]);
  });

  test("T-04: opens nothing with a wrong link, a number or somebody else's id, and learns nothing", async ({
    program,
    database,
  }) => {
    const { booking, accessToken } = await book(program);
    const changed = accessToken.slice(0, -1) + (accessToken.endsWith("A") ? "B" : "A");
    const refs = [
      { accessToken: changed },
      { accessToken: "" },
      { accessToken: booking.number },
      { bookingId: booking.bookingId },
      { bookingId: booking.number },
      { bookingId: "bkg_00000000000000000000000000" },
    ];
    const told = new Set<string>();
    for (const ref of refs) {
      for (const answer of [
        await program.query("booking.get", ref),
        await program.mutate("payment.confirm", ref),
        await program.mutate("booking.cancel", { ...ref, requestId: "cancel-0002" }),
      ]) {
        expect(answer.status).toBe(404);
        told.add(`${answer.refusal?.message} ${answer.refusal?.data.reason}`);
      }
    }
    expect([...told]).toEqual(["We could not find that booking. not_found"]);
    expect(await database.drizzle.select({ status: bookings.status }).from(bookings)).toEqual([
      { status: "pending" },
    ]);
  });

  test("is told why a booking is refused, and nothing is stored", async ({ program, database }) => {
    const crib = { service: "specialty_item", package: null, specialtyItems: { crib: 1 } };
    const orders: [string, number, Parameters<typeof anOrder>[0]][] = [
      ["day_too_soon", 422, { facts: { pickupDate: "2026-02-02" } }],
      ["day_past", 422, { facts: { pickupDate: "2026-02-01" } }],
      ["day_too_far", 422, { facts: { pickupDate: "2027-03-10" } }],
      ["window_not_offered", 422, { facts: { window: "hour_9" } }],
      ["same_day_not_online", 422, { facts: { ...crib, sameDay: true } }],
      ["zip_not_served", 422, { delivery: BUFFALO }],
      ["terms_not_accepted", 422, { termsVersion: "2020-1" }],
      ["contact_required", 422, { contact: undefined }],
      ["quote_changed", 409, { quotedTotalCents: 100 }],
    ];
    for (const [reason, status, order] of orders) {
      const answer = await program.mutate("booking.create", anOrder(order));
      expect([answer.refusal?.data.reason, answer.status]).toEqual([reason, status]);
    }
    expect(await database.drizzle.select().from(bookings)).toEqual([]);
    expect(await database.drizzle.select().from(payments)).toEqual([]);
  });

  test("is told when a day is full", async ({ program, database }) => {
    await database.sql`update slot_defaults set capacity = 0 where slot = 'day'`;
    const { status, refusal } = await program.mutate("booking.create", anOrder());
    expect([status, refusal?.data.reason]).toEqual([409, "day_full"]);
  });

  test("D-15: is asked to wait after too many tries, and told how long", async ({ program }) => {
    const guesses = await Promise.all(
      Array.from({ length: 30 }, () => program.query("booking.get", { accessToken: crypto.randomUUID() })),
    );
    const limited = guesses.filter(({ status }) => status === 429);
    expect(guesses.length - limited.length).toBeLessThanOrEqual(20);
    expect(limited[0]?.refusal?.data).toMatchObject({
      reason: "rate_limited",
      details: { retryAfterSeconds: expect.any(Number) },
    });
    const seconds = Number(limited[0]?.headers["retry-after"]);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
  });

  test("T-35: does not get more tries by asking ten times at once", async ({ siteUrl }) => {
    const Statuses = z.array(z.looseObject({ error: z.object({ data: z.object({ httpStatus: z.int() }) }) }));
    const statuses: number[] = [];
    for (let batch = 0; batch < 3; batch++) {
      const input = Object.fromEntries(
        Array.from({ length: 10 }, (_, at) => [at, { accessToken: `guess-${at}` }]),
      );
      const names = Array(10).fill("booking.get").join(",");
      const asked = `${names}?batch=1&input=${encodeURIComponent(JSON.stringify(input))}`;
      const { body } = await send(`${siteUrl}/api/trpc/${asked}`);
      statuses.push(...Statuses.parse(JSON.parse(body)).map(({ error }) => error.data.httpStatus));
    }
    expect(statuses).toHaveLength(30);
    expect(statuses.filter((status) => status === 404).length).toBeLessThanOrEqual(20);
    expect(statuses).toContain(429);
  });
});
