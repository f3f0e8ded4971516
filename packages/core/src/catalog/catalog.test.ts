import { rateCards } from "@totetaxi/db/schema";
import { test as databaseTest } from "@totetaxi/db/testing";
import { priceList, quote } from "@totetaxi/pricing";
import { describe, expect } from "vitest";
import { anOrder } from "../testing/order.ts";
import { test } from "../testing/product.ts";
import { openCatalogues } from "./catalogues.ts";
import { getCatalog, previewQuote } from "./index.ts";
import { seedCatalogue } from "./seed-catalogue.ts";

const MONTAUK = {
  service: "mini_move",
  package: "standard",
  pickupDate: "2026-03-14",
  window: "hour_9",
  pickupZip: "10019",
  deliveryZip: "11954",
  coi: false,
  packing: false,
  unpacking: false,
  itemCount: 0,
  itemDescription: "",
  specialtyItems: {},
  sameDay: false,
  channel: "online",
} as const;

describe("what is sold", () => {
  test("is the card in force, whole, so that a browser prices with the same function (S-081)", async ({
    product,
  }) => {
    const catalog = await getCatalog(product.ctx());
    expect(catalog).toMatchObject({
      rateCard: "2026-1",
      termsVersion: anOrder().termsVersion,
      today: "2026-02-02",
    });
    const inBrowser = quote(priceList(catalog.card, catalog.area), MONTAUK);
    expect(inBrowser).toMatchObject({ ok: true, totalCents: 225_000 });
    expect(await previewQuote(product.ctx(), MONTAUK)).toEqual(inBrowser);
  });

  test("lists every package and item with its price", async ({ product }) => {
    const { services } = await getCatalog(product.ctx());
    const [moves, delivery, items] = services;
    expect(moves).toMatchObject({
      packages: [{ cents: 99_500 }, { cents: 172_500, mostPopular: true }, { cents: 249_000 }],
    });
    expect(delivery).toMatchObject({ perItemCents: 9_500, minimumCents: 28_500 });
    expect(items).toMatchObject({
      items: expect.arrayContaining([{ item: "crib", name: expect.any(String), cents: 35_000 }]),
    });
  });

  test("changes when a new card comes into force, and not before (S-002)", async ({ product }) => {
    const { db } = product.ctx();
    const [today] = await db.select().from(rateCards);
    const card = JSON.parse(JSON.stringify(today?.card));
    card.version = "2026-2";
    const effectiveFrom = new Date(product.clock.now().getTime() + 60_000);
    await db.insert(rateCards).values({ version: "2026-2", card, effectiveFrom });
    expect((await getCatalog(product.ctx())).rateCard).toBe("2026-1");
    product.clock.advance(60_000);
    expect((await getCatalog(product.ctx())).rateCard).toBe("2026-2");
  });

  test("allows the same day to staff only, whatever a guest's request says", async ({ product }) => {
    const urgent = { ...MONTAUK, service: "specialty_item", package: null, window: "morning" } as const;
    const request = { ...urgent, specialtyItems: { crib: 1 }, sameDay: true, channel: "staff" } as const;
    expect(await previewQuote(product.ctx(), request)).toMatchObject({ reason: "same_day_not_online" });
  });
});

databaseTest(
  "before anything is seeded there are no prices, and seeding twice changes nothing",
  async ({ database }) => {
    const db = database.drizzle;
    const now = new Date("2026-02-02T15:00:00Z");
    await expect(openCatalogues().current(db, now)).rejects.toMatchObject({ reason: "no_rate_card" });
    await seedCatalogue(db);
    await seedCatalogue(db);
    expect((await openCatalogues().current(db, now)).card.version).toBe("2026-1");
    await expect(openCatalogues().of(db, "1999-1")).rejects.toMatchObject({ reason: "not_found" });
  },
);
