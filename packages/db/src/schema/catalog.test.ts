import { serviceDay } from "@totetaxi/values/service-day";
import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { aRateCard } from "../factories.ts";
import { DEFAULT_CAPACITY, seed } from "../seed.ts";
import { test } from "../testing/index.ts";
import { expectKept, expectRefused } from "../testing/refused-by.ts";
import { rateCards, serviceZips, slotDefaults, slots } from "./index.ts";

const DAY = serviceDay("2026-03-10");

describe("a rate card", () => {
  test("never changes once it is written, and never goes", async ({ database }) => {
    const db = database.drizzle;
    await aRateCard(db);
    await expectKept(db.update(rateCards).set({ card: { base: 1 } }));
    await expectKept(db.delete(rateCards));
    await expectKept(db.execute(sql`truncate rate_cards cascade`));
  });
});

describe("the places of a day", () => {
  test("are never more taken than there are, nor fewer than none", async ({ database }) => {
    const db = database.drizzle;
    const full = { day: DAY, slot: "day", capacity: 12, taken: 12 } as const;
    await db.insert(slots).values(full);
    await expectRefused(db.update(slots).set({ taken: 13 }), "slots_within_capacity");
    await expectRefused(db.update(slots).set({ taken: -1 }), "slots_within_capacity");
    await expectRefused(db.update(slots).set({ capacity: 11 }), "slots_within_capacity");
  });

  test("are of the day or of one of its three hours", async ({ database }) => {
    const noon = { day: DAY, slot: "hour_12" as "hour_8", capacity: 1 };
    await expectRefused(database.drizzle.insert(slots).values(noon), "slots_slot");
  });
});

describe("the seed", () => {
  const AT = new Date("2020-01-01T05:00:00Z");
  const DATA = {
    rateCards: [{ version: "2026-1", card: { base: 1 }, effectiveFrom: AT }],
    serviceZips: [{ zip: "10019", area: "manhattan", zone: "core" }],
    capacity: DEFAULT_CAPACITY,
  } as const;

  test("fills an empty database, and changes nothing that is there", async ({ database }) => {
    const db = database.drizzle;
    await seed(db, DATA);
    await db.update(slotDefaults).set({ capacity: 9 }).where(eq(slotDefaults.slot, "day"));
    await seed(db, { ...DATA, rateCards: [{ version: "2026-1", card: { base: 2 }, effectiveFrom: AT }] });
    expect(await db.select({ card: rateCards.card }).from(rateCards)).toEqual([{ card: { base: 1 } }]);
    const days = await db.select().from(slotDefaults).where(eq(slotDefaults.slot, "day"));
    expect(days).toEqual([{ slot: "day", capacity: 9 }]);
  });

  test("refuses what is no ZIP code", async ({ database }) => {
    const wrong = { ...DATA, serviceZips: [{ zip: "1001", area: "manhattan", zone: "core" }] } as const;
    await expectRefused(seed(database.drizzle, wrong), "service_zips_zip");
    expect(await database.drizzle.select().from(serviceZips)).toEqual([]);
  });
});
