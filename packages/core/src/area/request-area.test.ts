import { RequestAreaSchema } from "@totetaxi/contracts/area";
import { areaRequests } from "@totetaxi/db/schema";
import { describe, expect } from "vitest";
import type { Actor } from "../context.ts";
import { tally } from "../testing/insist.ts";
import { MONDAY, test } from "../testing/product.ts";
import { requestArea } from "./request-area.ts";

const FAR_AWAY = RequestAreaSchema.parse({ email: "Ada@Example.com", zip: "14201-1234" });

describe("a visitor whose ZIP we do not serve", () => {
  test("leaves an e-mail address once, however often it is sent and spelled", async ({ product }) => {
    expect(await requestArea(product.ctx(), FAR_AWAY)).toEqual({ ok: true });
    product.clock.advance(60_000);
    expect(await requestArea(product.ctx(), { ...FAR_AWAY, email: "ADA@example.COM" })).toEqual({ ok: true });
    expect(await product.ctx().db.select().from(areaRequests)).toEqual([
      { email: "ada@example.com", zip: "14201", askedAt: new Date(MONDAY) },
    ]);
  });

  test("cannot fill the list: ten in ten minutes from one address", async ({ product }) => {
    const ctx = product.ctx({ kind: "guest", ip: "198.51.100.9" } satisfies Actor);
    const asked = await Promise.allSettled(
      Array.from({ length: 30 }, (_, at) => requestArea(ctx, { ...FAR_AWAY, email: `a${at}@example.com` })),
    );
    // A window of ten minutes may end while the test runs.
    const { won = 0, rate_limited = 0 } = tally(asked);
    expect([10, 20]).toContain(won);
    expect(won + rate_limited).toBe(30);
  });
});
