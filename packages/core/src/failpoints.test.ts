import { bookings, payments } from "@totetaxi/db/schema";
import { expect } from "vitest";
import { createBooking } from "./booking/create-booking.ts";
import type { Actor, Ctx } from "./context.ts";
import { insist } from "./testing/insist.ts";
import { anOrder } from "./testing/order.ts";
import { GUEST } from "./testing/product.ts";
import { test as runningTest } from "./testing/running.ts";
import { ACTS, type Scene } from "./testing/scenes.ts";
import { settleAll, standing } from "./testing/story.ts";

/** More than anything here says to the database. */
const MOST_PIECES = 60;

/** Acts through a line that is cut at one piece; tells whether the act needed so many pieces. */
const test = runningTest.extend("cutOff", ({ line, startCore, product }) => {
  let core: ReturnType<typeof startCore> | undefined;
  return async (
    piece: number,
    when: "before" | "after",
    actor: Actor,
    act: (ctx: Ctx) => Promise<unknown>,
  ) => {
    core ??= startCore({ DATABASE_URL: line.url }, { connections: 2 });
    const { db, jobs } = (await core).ctx(actor);
    await insist(() => db.execute("select 1"));
    const wasCut = line.cutAt(piece, when);
    await Promise.allSettled([act({ ...product.ctx(actor), db, jobs })]);
    const died = wasCut();
    await line.cut();
    await line.mend();
    // A round that goes on with the next says that this one failed.
    product.complaints.length = 0;
    return died;
  };
});

test.for(["before", "after"] as const)(
  "F-34: whoever dies %s any word to the database while booking has, by asking again, one booking and one way to pay",
  async (when, { product, cutOff }) => {
    let piece = 0;
    for (let died = true; died && piece < MOST_PIECES; ) {
      piece += 1;
      const order = anOrder({ facts: { pickupDate: `2026-03-${10 + (piece % 18)}` } });
      died = await cutOff(piece, when, GUEST, (ctx) => createBooking(ctx, order));
      expect((await createBooking(product.ctx(), order)).booking.status).toBe("pending");
    }
    expect(piece).toBeGreaterThan(3);
    const { db } = product.ctx();
    const [made, paying] = [await db.select().from(bookings), await db.select().from(payments)];
    expect([made.length, paying.length]).toEqual([piece, piece]);
    expect(await product.dashboard.intents()).toHaveLength(piece);
  },
);

// Whoever dies before a word leaves behind what whoever dies after the word before it does, or Stripe's answer more.
test.for(ACTS)(
  "F-34: whoever dies at any word to the database while $name does it again, and it is as if nobody had died",
  async ({ begin, ends }, { product, cutOff }) => {
    const scenes: Scene[] = [];
    for (let died = true; died && scenes.length < MOST_PIECES; ) {
      const scene = await begin(product);
      scenes.push(scene);
      died = await cutOff(scenes.length, "before", scene.actor, scene.act);
      await scene.act(product.ctx(scene.actor));
    }
    expect(scenes.length).toBeGreaterThan(2);
    expect(scenes.length).toBeLessThan(MOST_PIECES);
    // The jobs alone get it there; the loops, which would mend what is missing, find nothing to mend.
    await product.work();
    const stand = async () => {
      for (const { bookingId } of scenes) expect(await standing(product, bookingId)).toMatchObject(ends);
    };
    await stand();
    await settleAll(product);
    await stand();
  },
);
