import { openDatabase } from "@totetaxi/db/client";
import { rateCards } from "@totetaxi/db/schema";
import { cents, formatUsd } from "@totetaxi/values/cents";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod/mini";
import { type Product, startProduct } from "./product/start-product.ts";

const RAISE_CENTS = 12_300;
const PAGES = ["/", "/services"];
const OUT_OF_REACH = /Our price list is out of reach for a moment|Please call us, and we will tell you/;
const Card = z.looseObject({
  version: z.string(),
  miniMove: z.looseObject({ full: z.looseObject({ baseCents: z.int() }) }),
});

let product: Product;

beforeAll(async () => {
  product = await startProduct({ processes: ["Stripe stand-in", "customer site"] });
});

afterAll(async () => {
  await product.stop();
});

async function pageAt(path: string): Promise<{ status: number; html: string }> {
  const answer = await fetch(product.process("customer site").url + path);
  return { status: answer.status, html: await answer.text() };
}

/** The page once it has prices: on a busy machine the first look at the price list may take longer than a page waits. */
async function pricedPageAt(path: string): Promise<string> {
  let html = "";
  const look = async () => {
    ({ html } = await pageAt(path));
    return html;
  };
  await expect.poll(look, { timeout: 60_000, interval: 500 }).not.toMatch(OUT_OF_REACH);
  return html;
}

test("S-002: a new rate card changes the built pages at the next look, with nothing built or started again", async () => {
  const database = openDatabase({ url: product.databaseUrl, max: 1, name: "trial" });
  try {
    const [row] = await database.drizzle.select().from(rateCards);
    const card = Card.parse(row?.card);
    const [before, after] = [0, RAISE_CENTS].map((raise) =>
      formatUsd(cents(card.miniMove.full.baseCents + raise)),
    );
    for (const path of PAGES) expect(await pricedPageAt(path)).toContain(before);
    card.version = "2026-2";
    card.miniMove.full.baseCents += RAISE_CENTS;
    await database.drizzle
      .insert(rateCards)
      .values({ version: card.version, card, effectiveFrom: new Date("2026-03-01T00:00:00Z") });
    for (const path of PAGES) {
      const html = await pricedPageAt(path);
      expect(html).toContain(after);
      expect(html).not.toContain(before);
    }
  } finally {
    await database.close();
  }
});

test("while the database is away every page still comes, with a kind sentence in the place of prices", async () => {
  await product.database.kill();
  for (const path of [...PAGES, "/faq"]) {
    const { status, html } = await pageAt(path);
    expect([path, status]).toEqual([path, 200]);
    expect(html).toMatch(OUT_OF_REACH);
    expect(html).not.toMatch(/\$\d{2,}\.\d\d/);
  }
  for (const path of ["/about", "/contact", "/terms", "/book"]) expect((await pageAt(path)).status).toBe(200);
  await product.database.start();
  await expect
    .poll(async () => (await pageAt("/services")).html, { timeout: 30_000 })
    .toMatch(/\$\d{2,}\.\d\d/);
});
