import { bookings, payments } from "@totetaxi/db/schema";
import { expect } from "vitest";
import { createBooking } from "./booking/create-booking.ts";
import type { Ctx } from "./context.ts";
import { insist } from "./testing/insist.ts";
import { anOrder } from "./testing/order.ts";
import { GUEST } from "./testing/product.ts";
import { test as runningTest } from "./testing/running.ts";

/** More than booking says to the database. */
const MOST_PIECES = 60;

/** Acts through a line that is cut at one piece; tells whether the act needed more pieces than that. */
const test = runningTest.extend("cutOff", ({ line, startCore, product }) => {
  let core: ReturnType<typeof startCore> | undefined;
  return async (piece: number, when: "before" | "after", act: (ctx: Ctx) => Promise<unknown>) => {
    core ??= startCore({ DATABASE_URL: line.url }, { connections: 2 });
    const { db, jobs } = (await core).ctx(GUEST);
    await insist(() => db.execute("select 1"));
    line.cutAt(piece, when);
    const [outcome] = await Promise.allSettled([act({ ...product.ctx(), db, jobs })]);
    await line.cut();
    await line.mend();
    return outcome.status === "rejected";
  };
});

test.for(["before", "after"] as const)(
  "F-34: whoever dies %s any word to the database while booking has, by asking again, one booking and one way to pay",
  async (when, { product, cutOff }) => {
    let piece = 0;
    for (let died = true; died && piece < MOST_PIECES; ) {
      piece += 1;
      const order = anOrder({ facts: { pickupDate: `2026-03-${10 + (piece % 18)}` } });
      died = await cutOff(piece, when, (ctx) => createBooking(ctx, order));
      expect((await createBooking(product.ctx(), order)).booking.status).toBe("pending");
    }
    expect(piece).toBeGreaterThan(3);
    const { db } = product.ctx();
    const [made, paying] = [await db.select().from(bookings), await db.select().from(payments)];
    expect([made.length, paying.length]).toEqual([piece, piece]);
    expect(await product.dashboard.intents()).toHaveLength(piece);
  },
);
