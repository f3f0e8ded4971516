import { bookings } from "@totetaxi/db/schema";
import { expect } from "vitest";
import { expireHolds } from "./booking/expire-holds.ts";
import { databaseClock } from "./database-clock.ts";
import { MONDAY, test } from "./testing/product.ts";
import { book, SYSTEM } from "./testing/story.ts";

const MINUTE = 60_000;
const AHEAD = 16 * MINUTE;
/** Since the tests' Monday. */
const OFFSET = new Date(MONDAY).getTime() - Date.now();

/** A machine whose clock may be wrong. */
function aMachine(wrongByMs: number) {
  const machine = { wrongByMs, now: () => new Date(Date.now() + machine.wrongByMs) };
  return machine;
}

test("F-50: a worker whose machine is sixteen minutes ahead ends no hold before its time", async ({
  product,
}) => {
  const { db } = product.ctx();
  const clock = databaseClock(db, OFFSET, aMachine(AHEAD));
  await clock.set();
  await book(product);
  await expireHolds({ ...product.ctx(SYSTEM), clock });
  expect(await product.boss.fetch("end-intent")).toEqual([]);
  await db.update(bookings).set({ holdExpiresAt: clock.now() });
  await expireHolds({ ...product.ctx(SYSTEM), clock });
  expect(await product.boss.fetch("end-intent")).toHaveLength(1);
});

test("F-50: a machine is set right however wrong it becomes, and left alone while it is right to the second", async ({
  product,
}) => {
  const machine = aMachine(400);
  const clock = databaseClock(product.ctx().db, OFFSET, machine);
  const wrongByMs = () => Math.abs(clock.now().getTime() - (Date.now() + OFFSET));
  expect(await clock.set()).toBe(0);
  for (const wrong of [AHEAD, -60 * MINUTE]) {
    machine.wrongByMs = wrong;
    await clock.set();
    expect(wrongByMs()).toBeLessThan(1_000);
  }
  machine.wrongByMs = 0;
  expect(await clock.set()).toBe(0);
});
