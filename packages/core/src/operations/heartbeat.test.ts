import { heartbeats } from "@totetaxi/db/schema";
import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { type Product, test } from "../testing/product.ts";
import { SYSTEM } from "../testing/story.ts";
import { announceLoops, type Loop, lateLoops, runTurn, takeTurn } from "./heartbeat.ts";

const SWEEP: Loop = { name: "sweep", everySeconds: 30, run: async () => {} };

async function lastSeen(product: Product, loop: string, seconds: number): Promise<void> {
  const ago = sql`now() - make_interval(secs => ${seconds})`;
  await product
    .ctx()
    .db.update(heartbeats)
    .set({ lastOkAt: ago, claimedAt: ago })
    .where(eq(heartbeats.loop, loop));
}

describe("a safety loop", () => {
  test("is run by one of many workers at each of its turns", async ({ product }) => {
    const ctx = product.ctx(SYSTEM);
    await announceLoops(ctx, [SWEEP]);
    const turn = async () =>
      (await Promise.all(Array.from({ length: 8 }, () => takeTurn(ctx, SWEEP)))).filter(Boolean);
    expect(await turn()).toHaveLength(1);
    expect(await turn()).toHaveLength(0);
    await lastSeen(product, "sweep", 31);
    expect(await turn()).toHaveLength(1);
  });

  test("F-37: is late when no worker has ever run", async ({ product }) => {
    expect(await lateLoops(product.ctx())).toEqual(["all of them"]);
  });

  test("is late when it has been silent for three turns, and in time again after one (TR-14)", async ({
    product,
  }) => {
    const ctx = product.ctx(SYSTEM);
    await announceLoops(ctx, [SWEEP]);
    await lastSeen(product, "sweep", 89);
    expect(await lateLoops(ctx)).toEqual([]);
    await lastSeen(product, "sweep", 91);
    expect(await lateLoops(ctx)).toEqual(["sweep"]);
    await runTurn(ctx, SWEEP);
    expect(await lateLoops(ctx)).toEqual([]);
  });

  test("that fails gives no sign of life, and its reason is kept without what it said", async ({
    product,
  }) => {
    const ctx = product.ctx(SYSTEM);
    const failing = { ...SWEEP, run: () => Promise.reject(new Error("grace@example.com is unknown")) };
    await announceLoops(ctx, [failing]);
    await lastSeen(product, "sweep", 91);
    await runTurn(ctx, failing);
    expect(await lateLoops(ctx)).toEqual(["sweep"]);
    expect(await ctx.db.select().from(heartbeats)).toMatchObject([{ lastError: "Error" }]);
    expect(product.complaints.splice(0)).toHaveLength(1);
  });

  test("that is no more is not missed, and one that is new is missed when it never runs", async ({
    product,
  }) => {
    const ctx = product.ctx(SYSTEM);
    await announceLoops(ctx, [SWEEP]);
    await announceLoops(ctx, [{ ...SWEEP, name: "reconcile" }]);
    await lastSeen(product, "reconcile", 91);
    expect(await lateLoops(ctx)).toEqual(["reconcile"]);
  });
});
