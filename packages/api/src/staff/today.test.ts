import { aPerson } from "@totetaxi/core/testing/office";
import { anOrder } from "@totetaxi/core/testing/order";
import { book, bookAndPay, settleAll } from "@totetaxi/core/testing/story";
import { heartbeats, workItems } from "@totetaxi/db/schema";
import { serviceDay } from "@totetaxi/values/service-day";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { test } from "../testing/office.ts";

const STAFF = aPerson();

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

  test("what was paid for a day that is over and nobody completed is late, the longest ago first (W-01)", async ({
    product,
    office,
  }) => {
    const paidFor = (pickupDate: string) =>
      bookAndPay(product, "good", anOrder({ facts: { pickupDate: serviceDay(pickupDate) } }));
    const [second, first, done, now] = [
      await paidFor("2026-02-10"),
      await paidFor("2026-02-09"),
      await paidFor("2026-02-09"),
      await paidFor("2026-02-11"),
    ];
    const staff = office(STAFF);
    product.clock.set(new Date("2026-02-11T13:00:00Z"));
    await staff.booking.complete({ bookingId: done.bookingId });
    const { late, pickups, counts } = await staff.today.get();
    expect(late.map(({ bookingId }) => bookingId)).toEqual([first.bookingId, second.bookingId]);
    expect(pickups.map(({ bookingId }) => bookingId)).toEqual([now.bookingId]);
    expect(counts).toMatchObject({ late: 2, pickups: 1 });
  });

  test("how many refunds wait and what they ask for is said of all of them, not of the first fifty", async ({
    product,
    office,
  }) => {
    const { bookingId } = await bookAndPay(product);
    const staff = office(STAFF);
    for (let asked = 0; asked < 52; asked++) {
      const requestId = `refund-of-many-${asked}`;
      await staff.refund.create({ requestId, bookingId, amountCents: 100, because: "late" });
    }
    const { refundsWaiting, counts } = await staff.today.get();
    expect(refundsWaiting).toHaveLength(50);
    expect(counts).toMatchObject({ refundsWaiting: 52, refundsWaitingCents: 5_200 });
  });

  test("a refund that failed at the bank is named by its booking and its money, as owed until it is asked for again", async ({
    product,
    office,
  }) => {
    const staff = office(STAFF);
    const { bookingId, view } = await bookAndPay(product, "refundsFail");
    await product.dashboard.configure({ refundDelayMs: 600_000 });
    await staff.booking.cancel({ bookingId });
    await product.work();
    await product.dashboard.elapse();
    await settleAll(product);
    const seen = async () => {
      const { work } = await staff.today.get();
      const { refunds: listed } = await staff.refund.list({ status: "failed" });
      const { refunds: back, may } = await staff.booking.get({ bookingId });
      const owed = [...listed, ...back].map(({ owedCents }) => owedCents);
      return { items: work.items, owed, may };
    };
    const booking = { bookingId, number: view.number, name: "Grace Hopper" };
    expect(await seen()).toMatchObject({
      items: [{ kind: "refund_failed", booking, refund: { amountCents: 99_500, owedCents: 99_500 } }],
      owed: [99_500, 99_500],
      may: { refund: true },
    });
    product.clock.advance(60_000);
    await staff.refund.create({
      requestId: "proposed-again",
      bookingId,
      amountCents: 99_500,
      because: "Came back",
    });
    expect(await seen()).toMatchObject({
      items: [{ refund: { amountCents: 99_500, owedCents: 0 } }],
      owed: [0, 0, 0],
    });
  });

  test("what was cancelled or ran out is on no van: not today, not on the sheet, in no load, in no list that does not ask for it (T-12)", async ({
    product,
    office,
  }) => {
    const day = serviceDay("2026-02-10");
    const order = () => anOrder({ facts: { pickupDate: day } });
    const staff = office(STAFF);
    const kept = await bookAndPay(product, "good", order());
    const cancelled = await bookAndPay(product, "good", order());
    const unpaid = await book(product, order());
    await staff.booking.cancel({ bookingId: cancelled.bookingId });
    product.clock.advance(20 * 60_000);
    await settleAll(product);
    product.clock.set(new Date("2026-02-10T13:00:00Z"));
    const idsOf = (rows: readonly { bookingId: string }[]) => rows.map(({ bookingId }) => bookingId);
    const { load, pickups, unpaidHolds } = await staff.today.get();
    expect([load.load.day.taken, idsOf(pickups), unpaidHolds]).toEqual([1, [kept.bookingId], []]);
    const { stops, unpaid: owed } = await staff.today.sheet({ day });
    expect([idsOf(stops), owed]).toEqual([[kept.bookingId], 0]);
    const listed = async (status: "paid" | "cancelled" | "expired") =>
      idsOf((await staff.booking.list({ from: day, to: day, status })).bookings);
    expect([await listed("paid"), await listed("cancelled"), await listed("expired")]).toEqual([
      [kept.bookingId],
      [cancelled.bookingId],
      [unpaid.bookingId],
    ]);
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
