import { rateLimits } from "@totetaxi/db/schema";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Actor } from "../context.ts";
import { tally } from "../testing/insist.ts";
import { type Product, test } from "../testing/product.ts";
import { SYSTEM } from "../testing/story.ts";
import { limit, limitAddress, sweepRateLimits } from "./rate-limit.ts";

const SECONDS = 600;

/** Counts as tried, in this window and the next, since a window may end while the test runs. */
async function tried(product: Product, key: string, count: number): Promise<void> {
  const now = await product
    .ctx()
    .db.execute<{ epoch: number }>(sql`select extract(epoch from now())::int as epoch`);
  const current = Math.floor((now[0]?.epoch ?? 0) / SECONDS) * SECONDS;
  const windows = [current, current + SECONDS].map((start) => new Date(start * 1_000));
  await product
    .ctx()
    .db.insert(rateLimits)
    .values(windows.map((windowStart) => ({ key, windowStart, count })));
}

function from(ip: string): Actor {
  return { kind: "guest", ip };
}

describe("trying too often", () => {
  test("is refused after the last try that is allowed, with the seconds to wait", async ({ product }) => {
    await tried(product, "create-booking:198.51.100.1", 59);
    await limitAddress(product.ctx(from("198.51.100.1")), "create-booking");
    const refused = limitAddress(product.ctx(from("198.51.100.1")), "create-booking");
    await expect(refused).rejects.toMatchObject({ code: "unavailable", reason: "rate_limited" });
    const { details } = await refused.catch((error) => error);
    expect(details.retryAfterSeconds).toBeGreaterThan(0);
    expect(details.retryAfterSeconds).toBeLessThanOrEqual(SECONDS);
  });

  test("is nobody else's fault", async ({ product }) => {
    await tried(product, "create-booking:198.51.100.1", 60);
    await limitAddress(product.ctx(from("198.51.100.2")), "create-booking");
    await limit(product.ctx(), "resume-payment", "198.51.100.1");
  });

  test("counts exactly, when all come at once", async ({ product }) => {
    await tried(product, "create-booking:198.51.100.1", 50);
    const tries = Array.from({ length: 20 }, () =>
      limitAddress(product.ctx(from("198.51.100.1")), "create-booking"),
    );
    expect(tally(await Promise.allSettled(tries))).toEqual({ won: 10, rate_limited: 10 });
  });

  test("is not counted from this machine in a demonstration", async ({ product }) => {
    await limitAddress(product.ctx(from("127.0.0.1")), "create-booking");
    expect(await product.ctx().db.select().from(rateLimits)).toEqual([]);
  });

  test("is forgotten after a day", async ({ product }) => {
    const { db } = product.ctx();
    const row = { key: "create-booking:198.51.100.1", count: 1 };
    const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000);
    await db.insert(rateLimits).values([
      { ...row, windowStart: ago(25) },
      { ...row, windowStart: ago(23) },
    ]);
    await sweepRateLimits(product.ctx(SYSTEM));
    expect(await db.select().from(rateLimits)).toHaveLength(1);
  });
});
