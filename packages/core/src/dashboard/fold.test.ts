import { bookings } from "@totetaxi/db/schema";
import { serviceDay } from "@totetaxi/values/service-day";
import { and, between, count, eq, sum } from "drizzle-orm";
import { expect } from "vitest";
import { expireHolds } from "../booking/expire-holds.ts";
import { cancelForCustomer, completeBooking, moveToDay, previewMove } from "../booking/office/index.ts";
import { aPerson } from "../testing/office.ts";
import { anOrder } from "../testing/order.ts";
import { type Product, test } from "../testing/product.ts";
import { type Booked, book, bookAndPay, SYSTEM, settleAll } from "../testing/story.ts";
import { foldPickups, foldRevenue, getDashboard } from "./index.ts";
import { pickupsOf } from "./pickup-days.ts";

const STAFF = aPerson();
const MARCH = { from: serviceDay("2026-03-01"), to: serviceDay("2026-03-31") };
const SPANS = [MARCH, { from: serviceDay("2026-03-14"), to: serviceDay("2026-03-14") }];

/** As the bookings themselves say it. */
async function counted(product: Product) {
  const { db } = product.ctx();
  const groups = [bookings.status, bookings.service] as const;
  return await Promise.all(
    SPANS.map(({ from, to }) =>
      db
        .select({
          ...{ status: bookings.status, service: bookings.service, count: count() },
          totalCents: sum(bookings.totalCents).mapWith(Number),
        })
        .from(bookings)
        .where(and(between(bookings.day, from, to)))
        .groupBy(...groups)
        .orderBy(...groups),
    ),
  );
}

async function expectCounted(product: Product) {
  const told = await pickupsOf(product.ctx().db, SPANS);
  const byName = (a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b));
  const sorted = (all: object[][]) => all.map((rows) => rows.toSorted(byName));
  expect(sorted(told)).toEqual(sorted(await counted(product)));
}

async function moveToSaturday(product: Product, { bookingId }: Booked) {
  const to = { bookingId, pickupDate: serviceDay("2026-03-14"), window: "morning" } as const;
  const { version, differenceCents } = await previewMove(product.ctx(STAFF), to);
  await moveToDay(product.ctx(STAFF), { ...to, version, differenceCents });
}

for (const folded of ["never", "once, in the middle", "after every step"] as const) {
  test(`pickups are what the bookings say at every moment, folded ${folded} (S-122)`, async ({ product }) => {
    let step = 0;
    const look = async () => {
      step += 1;
      await expectCounted(product);
      if (folded === "never" || (folded === "once, in the middle" && step !== 4)) return;
      await foldPickups(product.ctx(SYSTEM));
      await expectCounted(product);
    };
    const [gone, done, back] = [
      await bookAndPay(product),
      await bookAndPay(product),
      await bookAndPay(product),
    ];
    const open = await book(product, anOrder({ facts: { package: "standard" } }));
    await look();
    await moveToSaturday(product, done);
    await look();
    await moveToSaturday(product, open);
    await cancelForCustomer(product.ctx(STAFF), { bookingId: gone.bookingId });
    await look();
    product.clock.set("2026-03-14T15:00:00Z");
    await completeBooking(product.ctx(STAFF), { bookingId: done.bookingId, version: 3 });
    await look();
    await moveToSaturday(product, back);
    await look();
    product.clock.advance(3_600_000);
    await settleAll(product);
    await expireHolds(product.ctx(SYSTEM));
    await look();
    expect((await counted(product)).flat().map(({ status }) => status)).toEqual(
      expect.arrayContaining(["cancelled", "completed", "expired", "paid"]),
    );
  });
}

test("what somebody has written and not committed is not lost to the sums, nor waited for", async ({
  product,
}) => {
  const [slow, quick] = [await bookAndPay(product), await bookAndPay(product)];
  await foldPickups(product.ctx(SYSTEM));
  const { db } = product.ctx();
  const written = Promise.withResolvers<void>();
  const mayCommit = Promise.withResolvers<void>();
  const completed = { status: "completed", version: 3, statusReason: "a test" } as const;
  const slowly = db.transaction(async (tx) => {
    await tx.update(bookings).set(completed).where(eq(bookings.id, slow.bookingId));
    written.resolve();
    await mayCommit.promise;
  });
  await written.promise;
  await db.update(bookings).set(completed).where(eq(bookings.id, quick.bookingId));
  expect(await foldPickups(product.ctx(SYSTEM))).toEqual({ looked: 0 });
  await expectCounted(product);
  mayCommit.resolve();
  await slowly;
  const [first, second] = await Promise.all([
    foldPickups(product.ctx(SYSTEM)),
    foldPickups(product.ctx(SYSTEM)),
  ]);
  expect(first.looked + second.looked).toBe(2);
  await expectCounted(product);
});

test("revenue is the ledger's at every moment, and a day is New York's also late in the evening (I-14)", async ({
  product,
}) => {
  const { revenue: none } = await getDashboard(product.ctx(STAFF));
  expect(none.month.now.grossCents).toBe(0);
  await bookAndPay(product);
  await foldRevenue(product.ctx(SYSTEM));
  // 11:30 PM in New York, when it is tomorrow in London.
  product.clock.set(new Date("2026-02-03T04:30:00Z"));
  await bookAndPay(product);
  const today = async () => (await getDashboard(product.ctx(STAFF))).revenue.today;
  const live = await today();
  expect(live).toMatchObject({ span: { from: "2026-02-02" }, now: { grossCents: 199_000 } });
  await foldRevenue(product.ctx(SYSTEM));
  expect(await foldRevenue(product.ctx(SYSTEM))).toEqual({ looked: 0 });
  expect(await today()).toEqual(live);
  product.clock.set(new Date("2026-02-03T05:00:00Z"));
  await bookAndPay(product);
  expect(await today()).toMatchObject({ span: { from: "2026-02-03" }, now: { grossCents: 99_500 } });
});
