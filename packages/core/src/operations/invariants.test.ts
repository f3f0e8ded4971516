import { aBooking, aPayment, aRefund } from "@totetaxi/db/factories";
import { test as databaseTest } from "@totetaxi/db/testing";
import { cents } from "@totetaxi/values/cents";
import { describe, expect } from "vitest";
import { productTemplate } from "../testing/template.ts";
import { brokenInvariants } from "./invariants.ts";

const PRICE = cents(99_500);

/** A booking whose payment is kept, with nothing in the ledger yet; and a place that is taken. */
const test = databaseTest
  .extend("template", { scope: "worker" }, ({ cluster }) => productTemplate(cluster))
  .extend("kept", async ({ database }) => {
    const db = database.drizzle;
    const booking = await aBooking(db);
    const payment = await aPayment(db, booking, { status: "succeeded", capturedCents: PRICE });
    return { booking, payment };
  })
  .extend("told", ({ database }) => async () => {
    const broken = await brokenInvariants({ db: database.drizzle });
    return broken.map(({ invariant }) => invariant.slice(0, 4));
  })
  .extend("force", ({ database }) => {
    /** Writes what the database's own rules would refuse. */
    return (statement: string) =>
      database.sql.begin(async (sql) => {
        await sql`set local session_replication_role = replica`;
        await sql.unsafe(statement);
      });
  });

const LEDGER = (booking: string, clearing: number, sales: number) => `
  insert into ledger_transactions (id, kind, source_id, booking_id, at) values ('led_1', 'payment', 'pay_1', '${booking}', now());
  insert into ledger_entries (transaction_id, account, amount_cents)
  values ('led_1', 'stripe_clearing', ${clearing}), ('led_1', 'sales', ${sales})`;

describe("the books are checked, and whatever is broken is named", () => {
  test("nothing is, when nothing is broken", async ({ database, told, force, kept }) => {
    await force(LEDGER(kept.booking.id, 99_500, -99_500));
    await force(`update bookings set status = 'paid' where id = '${kept.booking.id}';
      insert into booking_history (booking_id, version, to_status, moved_by, reason, moved_at)
      values ('${kept.booking.id}', 2, 'paid', 'test', '', now())`);
    await database.sql`insert into slots (service_day, slot, capacity, taken) values ('2026-03-10', 'day', 12, 1)`;
    expect(await told()).toEqual([]);
  });

  test("a movement that is a cent off", async ({ told, force, kept }) => {
    await force(LEDGER(kept.booking.id, 99_500, -99_499));
    expect(await told()).toEqual(expect.arrayContaining(["I-01", "I-02"]));
  });

  test("money that the ledger does not know, on a booking that is not paid", async ({ told, kept }) => {
    expect(kept.payment.capturedCents).toBe(PRICE);
    expect(await told()).toEqual(["I-03", "I-05"]);
  });

  test("a booking that is paid without money", async ({ database, told, force }) => {
    const { id } = await aBooking(database.drizzle);
    await force(`update bookings set status = 'paid' where id = '${id}'`);
    expect(await told()).toEqual(["I-04", "I-12"]);
  });

  test("surplus money that does not go back whole", async ({ database, told }) => {
    const booking = await aBooking(database.drizzle);
    const surplus = { status: "succeeded", capturedCents: PRICE, surplus: true } as const;
    const payment = await aPayment(database.drizzle, booking, surplus);
    await aRefund(database.drizzle, payment, { amountCents: cents(99_499) });
    expect(await told()).toEqual(["I-03", "I-07"]);
  });

  test("refunds of more than was taken", async ({ database, told, kept }) => {
    for (const amountCents of [PRICE, cents(1)])
      await aRefund(database.drizzle, kept.payment, { amountCents });
    expect(await told()).toEqual(expect.arrayContaining(["I-08"]));
  });

  test("a place that nobody has", async ({ database, told }) => {
    await database.sql`insert into slots (service_day, slot, capacity, taken) values ('2026-03-10', 'day', 12, 1)`;
    expect(await told()).toEqual(["I-09"]);
  });

  test("a price that is not the sum of its lines", async ({ database, told }) => {
    await aBooking(database.drizzle, { priceLines: [] });
    expect(await told()).toEqual(["I-16"]);
  });
});
