import { DEFAULT_CAPACITY, seed } from "@totetaxi/db/seed";
import { rateCards, serviceArea } from "@totetaxi/pricing/data";
import type { Db } from "../database.ts";

// In force since before anything can be booked on it, so that a moved clock finds a card too.
const EFFECTIVE_FROM = new Date("2020-01-01T05:00:00Z");

/** Gives an empty database its rate cards, ZIP codes and capacity; changes nothing that is there. */
export async function seedCatalogue(db: Db): Promise<void> {
  await seed(db, {
    rateCards: rateCards.map((card) => ({ version: card.version, card, effectiveFrom: EFFECTIVE_FROM })),
    serviceZips: serviceArea.areas.flatMap(({ area, zone, zips, places }) =>
      zips.map((zip) => ({ zip, area, zone, place: places?.[zip] })),
    ),
    capacity: DEFAULT_CAPACITY,
  });
}
