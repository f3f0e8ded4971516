import { aBooking, aPayment, aRefund } from "@totetaxi/db/factories";
import { auditLog } from "@totetaxi/db/schema";
import { test as databaseTest } from "@totetaxi/db/testing";
import { cents } from "@totetaxi/values/cents";
import { fixedClock } from "@totetaxi/values/clock";
import { newId } from "@totetaxi/values/id";
import { describe, expect } from "vitest";
import { productTemplate } from "../testing/template.ts";
import {
  type Broken,
  brokenAnywhere,
  brokenInvariants,
  brokenOfTheNewest,
  brokenPromises,
} from "./check-invariants.ts";
import { OF_THE_LEDGER } from "./invariants.ts";

const PRICE = cents(99_500);
const ADMIN = newId("stf");
/** Later than anything that the factories write may take. */
const LATER = "2026-02-02T16:00:00Z";

const idsOf = (broken: readonly Broken[]) => broken.map(({ invariant }) => invariant.slice(0, 4)).toSorted();

/** A booking that is paid and in the ledger, with its place taken; and a hand that the database's rules do not hold. */
const test = databaseTest
  .extend("template", { scope: "worker" }, ({ cluster }) => productTemplate(cluster))
  .extend("force", ({ database }) => {
    return (statement: string) =>
      database.sql.begin(async (sql) => {
        await sql`set local session_replication_role = replica`;
        await sql.unsafe(statement);
      });
  })
  .extend("sound", async ({ database, force }) => {
    const db = database.drizzle;
    const booking = await aBooking(db);
    const payment = await aPayment(db, booking, { status: "succeeded", capturedCents: PRICE });
    await force(`
      update bookings set status = 'paid', version = 2 where id = '${booking.id}';
      insert into booking_history (booking_id, version, from_status, to_status, moved_by, reason, moved_at, service_day, service, total_cents)
      values ('${booking.id}', 2, 'pending', 'paid', 'test', '', now(), '${booking.day}', '${booking.service}', ${booking.totalCents});
      insert into slots (service_day, slot, capacity, taken) values ('2026-03-10', 'day', 12, 1);
      insert into ledger_transactions (id, kind, source_id, booking_id, at)
      values ('led_1', 'payment', '${payment.id}', '${booking.id}', now());
      insert into ledger_entries (transaction_id, account, amount_cents)
      values ('led_1', 'stripe_clearing', ${PRICE}), ('led_1', 'sales', ${-PRICE});`);
    return { booking, payment };
  })
  /** Every way of looking has to find the same. */
  .extend("told", ({ database }) => async (): Promise<string[]> => {
    const ctx = { db: database.drizzle };
    const all = await brokenInvariants(ctx);
    expect(idsOf(await brokenAnywhere(ctx))).toEqual(idsOf(all));
    const ofSome = all.filter(({ invariant }) => !(invariant in OF_THE_LEDGER));
    expect(idsOf(await brokenOfTheNewest(ctx))).toEqual(idsOf(ofSome));
    return idsOf(all);
  })
  .extend("late", ({ database }) => async (): Promise<string[]> => {
    return idsOf(await brokenPromises({ db: database.drizzle, clock: fixedClock(LATER) }));
  });

test("nothing is told, when nothing is broken", async ({ told, late, sound }) => {
  expect(sound.payment.capturedCents).toBe(PRICE);
  expect(await told()).toEqual([]);
  expect(await late()).toEqual([]);
});

describe("money", () => {
  test("I-01, I-02: a movement that is a cent off", async ({ told, force, sound: _ }) => {
    await force("update ledger_entries set amount_cents = amount_cents + 1 where account = 'sales'");
    expect(await told()).toEqual(["I-01", "I-02"]);
  });

  test("I-03: money that the ledger does not know", async ({ told, force, sound: _ }) => {
    await force("delete from ledger_entries; delete from ledger_transactions");
    expect(await told()).toEqual(["I-03"]);
  });

  test("I-03: money given back by no refund, and a refund that gave back none", async ({
    told,
    force,
    sound,
    database,
  }) => {
    await force(`update payments set reserved_cents = 100, refunded_cents = 100, status = 'partially_refunded';
      insert into ledger_transactions (id, kind, source_id, booking_id, at)
      values ('led_2', 'refund', 'ref_1', '${sound.booking.id}', now());
      insert into ledger_entries (transaction_id, account, amount_cents)
      values ('led_2', 'stripe_clearing', -100), ('led_2', 'sales', 100)`);
    expect(await told()).toEqual(["I-03"]);
    await aRefund(database.drizzle, sound.payment, { amountCents: cents(100), status: "succeeded" });
    expect(await told()).toEqual([]);
    await force(
      "update payments set refunded_cents = 0; delete from ledger_entries where transaction_id = 'led_2'",
    );
    expect(await told()).toEqual(["I-03"]);
  });

  test("I-03: money that a bank took back, and the ledger does not know; and the other way round", async ({
    told,
    force,
    sound: { booking, payment },
  }) => {
    await force(`insert into disputes (id, payment_id, booking_id, status, reason, amount_cents, withdrawn_cents,
        fee_cents, refundable, opened_at, updated_at)
      values ('du_1', '${payment.id}', '${booking.id}', 'open', 'fraudulent', 100, 100, 0, false, now(), now())`);
    expect(await told()).toEqual(["I-03"]);
    await force(`insert into ledger_transactions (id, kind, source_id, booking_id, at)
        values ('led_2', 'dispute', 'txn_1', '${booking.id}', now());
      insert into ledger_entries (transaction_id, account, amount_cents)
        values ('led_2', 'disputed', 100), ('led_2', 'stripe_clearing', -100)`);
    expect(await told()).toEqual([]);
    await force("delete from disputes");
    expect(await told()).toEqual(["I-03"]);
  });

  test("I-04: a booking that is paid without money", async ({ told, force, sound: _ }) => {
    await force(`update payments set status = 'canceled', captured_cents = 0;
      delete from ledger_entries; delete from ledger_transactions`);
    expect(await told()).toEqual(["I-04"]);
  });

  test.for(["pending", "expired"])(
    "I-05: money on a booking that is %s",
    async (status, { told, force, sound: _ }) => {
      await force(`update bookings set status = '${status}'`);
      expect(await told()).toEqual(expect.arrayContaining(["I-05"]));
    },
  );

  test("I-05: money on a booking that was cancelled, with no refund", async ({
    told,
    force,
    sound,
    database,
  }) => {
    await force(`update bookings set status = 'cancelled', version = 3;
      insert into booking_history (booking_id, version, from_status, to_status, moved_by, reason, moved_at, service_day, service, total_cents)
      select id, 3, 'paid', 'cancelled', 'test', '', now(), service_day, service, total_cents from bookings;
      update slots set taken = 0`);
    expect(await told()).toEqual(["I-05"]);
    const refund = await aRefund(database.drizzle, sound.payment, { amountCents: PRICE });
    expect(await told()).toEqual([]);
    // One that failed is as good as none, unless a person knows of it.
    await force("update refunds set status = 'failed'");
    expect(await told()).toEqual(["I-05"]);
    await force(`insert into work_items (kind, subject_id, details, opened_at)
      values ('refund_failed', '${refund.id}', '{}', now())`);
    expect(await told()).toEqual([]);
  });

  test("I-06: two payments that are kept", async ({ told, force, sound, database }) => {
    await database.sql`drop index payments_one_kept`;
    await aPayment(database.drizzle, sound.booking, { status: "succeeded", capturedCents: PRICE });
    await force(`
      insert into ledger_transactions (id, kind, source_id, booking_id, at)
      values ('led_2', 'payment', 'pay_2', '${sound.booking.id}', now());
      insert into ledger_entries (transaction_id, account, amount_cents)
      values ('led_2', 'stripe_clearing', ${PRICE}), ('led_2', 'sales', ${-PRICE})`);
    expect(await told()).toEqual(["I-06"]);
  });

  test("I-07: surplus money that does not go back whole", async ({ told, sound, database }) => {
    const surplus = { status: "succeeded", capturedCents: PRICE, surplus: true } as const;
    const payment = await aPayment(database.drizzle, sound.booking, surplus);
    await aRefund(database.drizzle, payment, { amountCents: cents(99_499) });
    expect(await told()).toEqual(["I-03", "I-07"]);
  });

  test("I-08: refunds of more than was taken", async ({ told, sound, database }) => {
    for (const amountCents of [PRICE, cents(1)])
      await aRefund(database.drizzle, sound.payment, { amountCents });
    expect(await told()).toEqual(["I-08"]);
  });

  test("I-11: one cause that moved money twice", async ({ told, force, sound, database }) => {
    await database.sql`drop index ledger_transactions_once`;
    await force(`
      insert into ledger_transactions (id, kind, source_id, booking_id, at)
      values ('led_2', 'payment', '${sound.payment.id}', '${sound.booking.id}', now())`);
    expect(await told()).toEqual(["I-11"]);
  });

  test("I-14: revenue that the ledger does not have", async ({ told, force, sound: _ }) => {
    await force(
      "insert into ledger_days (day, service, gross_cents, refund_cents) values ('2026-02-02', 'mini_move', 1, 0)",
    );
    expect(await told()).toEqual(["I-14"]);
  });

  test("I-15: a payment of another amount than the booking's", async ({ told, force, sound: _ }) => {
    await force(`alter table payments drop constraint payments_kept_is_exact;
      update payments set amount_cents = amount_cents + 1`);
    expect(await told()).toEqual(["I-15"]);
  });

  test("I-16: a price that is not the sum of its lines", async ({ told, force, sound: _ }) => {
    await force("update bookings set price_lines = '[]'");
    expect(await told()).toEqual(["I-16"]);
  });

  test("I-24: a discount that no code gave", async ({ told, force, sound: _ }) => {
    await force(`update bookings set discount_cents = 100, base_price_cents = base_price_cents + 100,
      price_lines = jsonb_set(price_lines, '{0,cents}', '99600')`);
    expect(await told()).toEqual(["I-24"]);
  });
});

describe("places and states", () => {
  test("I-09: a place that nobody has", async ({ told, force, sound: _ }) => {
    await force("update slots set taken = 2");
    expect(await told()).toEqual(["I-09"]);
  });

  test("I-09: more bookings than places", async ({ told, force, sound: _, database }) => {
    await database.sql`alter table slots drop constraint slots_within_capacity`;
    await force("update slots set capacity = 0");
    expect(await told()).toEqual(["I-09"]);
  });

  test("I-10: a booking without a place", async ({ told, force, sound: _ }) => {
    await force("delete from slots");
    expect(await told()).toEqual(["I-10"]);
  });

  test.for([
    ["ends elsewhere than the booking is", "update bookings set status = 'completed'"],
    [
      "has a gap",
      "update booking_history set version = 3 where version = 2; update bookings set version = 3",
    ],
    ["is of another length", "update bookings set version = 3"],
    [
      "has a move that does not exist",
      "update booking_history set from_status = 'completed' where version = 2",
    ],
    ["does not start at the beginning", "update booking_history set to_status = 'expired' where version = 1"],
  ] as const)("I-12: a history that %s", async ([, wrong], { told, force, sound: _ }) => {
    await force(wrong);
    expect(await told()).toContain("I-12");
  });

  test("I-13: a state that anybody could change", async ({ told, sound: _, database }) => {
    await database.sql`alter table bookings disable trigger bookings_guard`;
    expect(await told()).toEqual(["I-13"]);
  });

  test.for([
    "insert into pickup_days values ('2026-03-10', 'paid', 'mini_move', 1, 0)",
    "update folds set through = (select max(id) from booking_history) where name = 'pickups'",
  ])("I-14: pickups that are not the bookings: %s", async (wrong, { told, force, sound: _ }) => {
    await force(wrong);
    expect(await told()).toEqual(["I-14"]);
  });

  test("I-19: a history that could be rewritten", async ({ told, sound: _, database }) => {
    await database.sql`drop trigger audit_log_append_only on audit_log`;
    expect(await told()).toEqual(["I-19"]);
  });

  test("I-23: a place given back while somebody can still pay", async ({ told, force, database }) => {
    const booking = await aBooking(database.drizzle);
    await aPayment(database.drizzle, booking, { status: "pending" });
    await force(`update bookings set status = 'expired', version = 2;
      insert into booking_history (booking_id, version, from_status, to_status, moved_by, reason, moved_at, service_day, service, total_cents)
      select id, 2, 'pending', 'expired', 'test', '', now(), service_day, service, total_cents from bookings`);
    expect(await told()).toEqual(["I-23"]);
  });
});

describe("once and no more", () => {
  test("I-20: a message that is owed twice", async ({ told, force, sound, database }) => {
    await database.sql`drop index messages_once`;
    for (const id of ["msg_1", "msg_2"])
      await force(`insert into messages (id, kind, booking_id, subject_id, status, created_at)
        values ('${id}', 'booking_confirmation', '${sound.booking.id}', 'x', 'sent', now())`);
    expect(await told()).toEqual(["I-20"]);
  });

  test("I-21: a request that made two refunds", async ({ told, sound, database }) => {
    await database.sql`drop index refunds_request`;
    for (let again = 0; again < 2; again++)
      await aRefund(database.drizzle, sound.payment, { amountCents: cents(1), requestId: "request-1" });
    expect(await told()).toEqual(["I-21"]);
  });

  test("I-25: a number that the sequence never gave", async ({ told, force, sound: _ }) => {
    await force("update bookings set number = 1000000");
    expect(await told()).toEqual(["I-25"]);
  });
});

describe("four eyes (I-27)", () => {
  /** A refund that somebody proposed and somebody approved, as the log has it. */
  const approved = test.extend("approve", ({ database, sound }) => {
    const db = database.drizzle;
    return async (amountCents: number, proposer: string, approver: string | null) => {
      const who = { requestedBy: proposer, approvedBy: ADMIN };
      const { id: subjectId } = await aRefund(db, sound.payment, {
        amountCents: cents(amountCents),
        status: "approved",
        ...who,
      });
      const line = { at: new Date(), subjectId };
      await db.insert(auditLog).values({ ...line, action: "refund.proposed", actor: proposer });
      if (approver) await db.insert(auditLog).values({ ...line, action: "refund.approved", actor: approver });
    };
  });
  const changes = (from: string, to: string) => `
    insert into audit_log (at, actor, action, subject_id, before, after)
    values (now(), 'stf_other', 'staff.role_changed', '${ADMIN}', '{"role":"${from}"}', '{"role":"${to}"}')`;

  approved("up to the limit by oneself, and all by two, is as it should be", async ({ told, approve }) => {
    await approve(50_000, ADMIN, ADMIN);
    await approve(49_500, "stf_1", ADMIN);
    expect(await told()).toEqual([]);
  });

  approved("more than the limit by oneself, in parts", async ({ told, approve }) => {
    await approve(30_000, ADMIN, ADMIN);
    await approve(20_001, ADMIN, ADMIN);
    expect(await told()).toEqual(["I-27"]);
  });

  approved("by nobody, or by another than the row says", async ({ told, approve, force }) => {
    await approve(100, "stf_1", null);
    expect(await told()).toEqual(["I-27"]);
    await force("update refunds set status = 'denied'");
    expect(await told()).toEqual([]);
    await approve(100, "stf_1", "stf_2");
    expect(await told()).toEqual(["I-27"]);
  });

  approved("by who was no admin then, whatever they are now", async ({ told, approve, force }) => {
    await force(`insert into staff_accounts (id, name, email, role, created_at)
      values ('${ADMIN}', 'Ada', 'ada@example.com', 'staff', now())`);
    await force(changes("admin", "staff"));
    await approve(100, "stf_1", ADMIN);
    expect(await told()).toEqual(["I-27"]);
    await force(changes("staff", "admin"));
    expect(await told()).toEqual(["I-27"]);
  });

  approved("by who was an admin then, and is none now", async ({ told, approve, force }) => {
    await force(`insert into staff_accounts (id, name, email, role, created_at)
      values ('${ADMIN}', 'Ada', 'ada@example.com', 'staff', now())`);
    await approve(100, "stf_1", ADMIN);
    await force(changes("admin", "staff"));
    expect(await told()).toEqual([]);
  });
});

describe("what has to be done by then", () => {
  test("I-11: an event that nobody applies", async ({ late, database }) => {
    await database.sql`insert into stripe_events (id, type, object_id, livemode, status, received_at)
      values ('evt_1', 'charge.updated', 'ch_1', false, 'received', '2026-02-02T15:44:00Z')`;
    expect(await late()).toEqual(["I-11"]);
  });

  test("I-17: a refund that Stripe was never asked for", async ({ late, sound, database }) => {
    await aRefund(database.drizzle, sound.payment, { status: "approved" });
    expect(await late()).toEqual(["I-17"]);
  });

  test("a proposed refund may wait for an admin as long as it likes", async ({ late, sound, database }) => {
    await aRefund(database.drizzle, sound.payment, { status: "requested" });
    expect(await late()).toEqual([]);
  });

  test("I-18: a job that nobody does, and one that was given up in silence", async ({ late, database }) => {
    await database.sql`insert into pgboss.job (id, name, data, start_after)
      values (gen_random_uuid(), 'send-message', '{}', now() - interval '3 minutes')`;
    expect(await late()).toEqual(["I-18"]);
    await database.sql`delete from pgboss.job`;
    await database.sql`insert into stripe_events (id, type, object_id, livemode, status, received_at, settled_at)
      values ('evt_1', 'charge.updated', 'ch_1', false, 'dead', now(), now())`;
    expect(await late()).toEqual(["I-18"]);
  });

  test("I-22: a hold that does not end", async ({ late, database }) => {
    await aBooking(database.drizzle, { holdExpiresAt: new Date("2026-02-02T15:44:00Z") });
    expect(await late()).toEqual(["I-22"]);
  });
});
