import { rateCards, serviceZips } from "@totetaxi/db/schema";
import { statement } from "@totetaxi/db/statement";
import {
  type PriceList,
  priceList,
  type RateCard,
  RateCardSchema,
  type ServiceArea,
} from "@totetaxi/pricing";
import { DomainError } from "@totetaxi/values/domain-error";
import { asc, desc, eq, lte, sql } from "drizzle-orm";
import type { Db } from "../database.ts";
import { sharedRead } from "./shared-read.ts";

/** A rate card made ready for pricing, with the area it is sold in. */
export type Catalogue = { card: RateCard; area: ServiceArea; list: PriceList };

/** Reads rate cards, and keeps what it has read: a card never changes once it is written. */
export type Catalogues = {
  /** @throws DomainError `not_found` when there is no such card. */
  of(db: Db, version: string): Promise<Catalogue>;
  /** The card in force at `now`. @throws DomainError `no_rate_card` before anything is seeded. */
  current(db: Db, now: Date): Promise<Catalogue>;
};

// The area, unlike the cards, may change: it is read again after a minute.
const FRESH_MS = 60_000;

async function readArea(db: Db): Promise<ServiceArea> {
  const rows = await db.select().from(serviceZips).orderBy(asc(serviceZips.area), asc(serviceZips.zip));
  const areas = new Map<string, ServiceArea["areas"][number]>();
  for (const { area, zone, zip, place } of rows) {
    const known = areas.get(area) ?? { area, zone, zips: [] };
    known.zips.push(zip);
    if (place) known.places = { ...known.places, [zip]: place };
    areas.set(area, known);
  }
  return { areas: [...areas.values()] };
}

async function readCatalogue(db: Db, version: string): Promise<Catalogue> {
  const [row] = await db.select().from(rateCards).where(eq(rateCards.version, version));
  if (!row) throw new DomainError("not_found", "not_found", "There is no such rate card.");
  const card = RateCardSchema.parse(row.card);
  const area = await readArea(db);
  return { card, area, list: priceList(card, area) };
}

const cardInForce = statement((db) =>
  db
    .select({ version: rateCards.version })
    .from(rateCards)
    .where(lte(rateCards.effectiveFrom, sql.placeholder("now")))
    .orderBy(desc(rateCards.effectiveFrom))
    .limit(1)
    .prepare("card_in_force"),
);

async function versionInForce(db: Db, now: Date): Promise<string | undefined> {
  const [card] = await cardInForce(db, { now: now.toISOString() });
  return card?.version;
}

export function openCatalogues(): Catalogues {
  /** By database or transaction: which card is in force is asked anew for everybody, by many at once. */
  const asks = new WeakMap<Db, (now: Date) => Promise<string | undefined>>();
  const kept = new Map<string, { catalogue: Catalogue; readAt: number }>();

  async function of(db: Db, version: string): Promise<Catalogue> {
    const known = kept.get(version);
    if (known && performance.now() - known.readAt < FRESH_MS) return known.catalogue;
    const catalogue = await readCatalogue(db, version);
    kept.set(version, { catalogue, readAt: performance.now() });
    return catalogue;
  }

  async function current(db: Db, now: Date): Promise<Catalogue> {
    const ask = asks.get(db) ?? sharedRead((at: Date) => versionInForce(db, at));
    asks.set(db, ask);
    const version = await ask(now);
    if (version === undefined)
      throw new DomainError("unavailable", "no_rate_card", "Prices are not available just now.");
    return await of(db, version);
  }

  return { of, current };
}
