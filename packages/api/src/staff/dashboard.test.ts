import { MADE_OF } from "@totetaxi/contracts/staff/dashboard";
import { foldPickups, foldRevenue } from "@totetaxi/core/dashboard";
import type { Product } from "@totetaxi/core/testing";
import { aPerson } from "@totetaxi/core/testing/office";
import { anOrder } from "@totetaxi/core/testing/order";
import { book, bookAndPay, settleAll } from "@totetaxi/core/testing/story";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { type Office, test } from "../testing/office.ts";

const STAFF = aPerson();
const ADMIN = aPerson("admin");
const DAY_MS = 24 * 3_600_000;

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
    for (const fold of [foldRevenue, foldPickups]) {
      expect((await fold(product.ctx(ADMIN))).looked).toBeGreaterThan(0);
      expect(await asked()).toEqual(live);
      expect(await fold(product.ctx(ADMIN))).toEqual({ looked: 0 });
    }
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
    const countOf = async (states: readonly string[]) => {
      const { bookings, totals } = await staff.booking.list({ ...pickups.now.span, status: states.join() });
      expect(totals?.count).toBe(bookings.length);
      return { count: bookings.length, totalCents: bookings.reduce((sum, each) => sum + each.totalCents, 0) };
    };
    const kept = await countOf(MADE_OF.average.whole);
    expect(pickups.now.averageCents).toBe(Math.floor(kept.totalCents / kept.count));
    for (const [{ part, whole }, basisPoints] of [
      [MADE_OF.payment, pickups.now.paymentBasisPoints],
      [MADE_OF.cancellation, pickups.now.cancellationBasisPoints],
    ] as const) {
      const share = ((await countOf(part)).count * 10_000) / (await countOf(whole)).count;
      expect(basisPoints).toBe(Math.floor(share));
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
