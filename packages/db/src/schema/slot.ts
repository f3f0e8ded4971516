import { sql } from "drizzle-orm";
import { check, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { SLOTS } from "./catalog.ts";
import { day } from "./columns.ts";

/** The places of one day or of one hour of it: a row appears with the first booking or a change of capacity. */
export const slots = pgTable(
  "slots",
  {
    day: day("service_day").notNull(),
    slot: text({ enum: SLOTS }).notNull(),
    capacity: integer().notNull(),
    taken: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.day, table.slot] }),
    check("slots_slot", sql`${table.slot} in ('day', 'hour_8', 'hour_9', 'hour_10')`),
    check("slots_within_capacity", sql`${table.taken} between 0 and ${table.capacity}`),
  ],
);
