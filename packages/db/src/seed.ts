import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { rateCards, SLOTS, type Slot, serviceZips, slotDefaults } from "./schema/index.ts";

/** What an empty database needs before it can take a booking. */
export type SeedData = {
  rateCards: readonly { version: string; card: unknown; effectiveFrom: Date }[];
  serviceZips: readonly {
    zip: string;
    area: string;
    zone: "core" | "surcharge";
    place?: string | undefined;
  }[];
  capacity: Readonly<Record<Slot, number>>;
};

/** The capacity of a day on which nothing else is said, in bookings (domain rules, section 4). */
export const DEFAULT_CAPACITY: SeedData["capacity"] = { day: 12, hour_8: 4, hour_9: 4, hour_10: 4 };

/** Writes what is missing and changes nothing that is there: safe to run at every start. */
export async function seed(db: PgDatabase<PgQueryResultHKT>, data: SeedData): Promise<void> {
  await db
    .insert(rateCards)
    .values([...data.rateCards])
    .onConflictDoNothing();
  await db
    .insert(serviceZips)
    .values([...data.serviceZips])
    .onConflictDoNothing();
  await db
    .insert(slotDefaults)
    .values(SLOTS.map((slot) => ({ slot, capacity: data.capacity[slot] })))
    .onConflictDoNothing();
}
