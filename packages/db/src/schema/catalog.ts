import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { day, instant } from "./columns.ts";

/** Price lists, immutable once written: a trigger refuses every update and delete. */
export const rateCards = pgTable(
  "rate_cards",
  {
    version: text().primaryKey(),
    card: jsonb().notNull(),
    effectiveFrom: instant("effective_from").notNull(),
  },
  (table) => [index("rate_cards_effective").on(table.effectiveFrom.desc())],
);

/** A card that is being written; the key is the version it is going to have. */
export const rateCardDrafts = pgTable("rate_card_drafts", {
  version: text().primaryKey(),
  card: jsonb().notNull(),
  /** Raised by every save, so that the second of two people is told. */
  revision: integer().notNull().default(1),
  savedBy: text("saved_by").notNull(),
  savedAt: instant("saved_at").notNull(),
});

/** The ZIP codes served online; any other is refused. */
export const serviceZips = pgTable(
  "service_zips",
  {
    zip: text().primaryKey(),
    area: text().notNull(),
    zone: text({ enum: ["core", "surcharge"] }).notNull(),
    place: text(),
  },
  (table) => [
    check("service_zips_zip", sql`${table.zip} ~ '^[0-9]{5}$'`),
    check("service_zips_zone", sql`${table.zone} in ('core', 'surcharge')`),
  ],
);

/** Days on which no van runs. */
export const blackoutDays = pgTable("blackout_days", {
  day: day("service_day").primaryKey(),
  reason: text().notNull(),
});

/** `day` is the whole day; an hour is a share of it. */
export const SLOTS = ["day", "hour_8", "hour_9", "hour_10"] as const;
export type Slot = (typeof SLOTS)[number];

/** How many bookings a day, and each hour of it, takes when nothing else is said for that day. */
export const slotDefaults = pgTable(
  "slot_defaults",
  { slot: text({ enum: SLOTS }).primaryKey(), capacity: integer().notNull() },
  (table) => [
    check("slot_defaults_slot", sql`${table.slot} in ('day', 'hour_8', 'hour_9', 'hour_10')`),
    check("slot_defaults_capacity", sql`${table.capacity} >= 0`),
  ],
);
