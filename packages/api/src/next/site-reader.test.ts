import { test as siteTest } from "@totetaxi/core/testing/running";
import { rateCards } from "@totetaxi/db/schema";
import { describe, expect } from "vitest";
import { siteReader } from "./pages.ts";
import { openSiteReader } from "./site-reader.ts";

describe("what pages know of the business", () => {
  siteTest(
    "is the catalogue of this moment: a new card is there at the next look (S-002)",
    async ({ core, database }) => {
      const reader = openSiteReader(core);
      const before = await reader.catalog();
      const card = JSON.parse(JSON.stringify(before?.card));
      card.version = "2026-2";
      card.miniMove.full.baseCents += 12_300;
      const effectiveFrom = new Date(core.ctx({ kind: "system", job: "test" }).clock.now().getTime() - 1_000);
      await database.drizzle.insert(rateCards).values({ version: "2026-2", card, effectiveFrom });
      const after = await reader.catalog();
      expect(after?.rateCard).toBe("2026-2");
      const prices = [before, after].map((each) => each?.card.miniMove.full.baseCents ?? 0);
      expect(prices[1]).toBe((prices[0] ?? 0) + 12_300);
    },
  );

  siteTest(
    "is nothing, in time, while the database keeps silent: the page is sent without prices",
    async ({ core }) => {
      const silent: typeof core = {
        ...core,
        ctx: (...asked) => ({
          ...core.ctx(...asked),
          catalogues: { of: () => new Promise(() => {}), current: () => new Promise(() => {}) },
        }),
      };
      expect(await openSiteReader(silent, 20).catalog()).toBeUndefined();
    },
  );

  siteTest("is nothing while there is no price list", async ({ core }) => {
    const failing: typeof core = {
      ...core,
      ctx: (...asked) => ({
        ...core.ctx(...asked),
        catalogues: {
          of: () => Promise.reject(new Error("the database is away")),
          current: () => Promise.reject(new Error("the database is away")),
        },
      }),
    };
    expect(await openSiteReader(failing).catalog()).toBeUndefined();
  });

  siteTest("is asked for in the site's own process only", () => {
    expect(() => siteReader()).toThrow("startSite");
  });
});
