import { sql } from "drizzle-orm";
import { bigint, check, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { BOOKING_STATUSES } from "./booking.ts";
import { day } from "./columns.ts";

export const FOLDS = ["pickups", "revenue", "audit"] as const;
export type Fold = (typeof FOLDS)[number];

/**
 * How far something that only grows is summed up, or sealed: all of its rows up to the id `through`. What a reader wants is
 * the sums and the rows after `through`, in one statement; so a late fold is slower to read and never wrong.
 */
export const folds = pgTable(
  "folds",
  { name: text({ enum: FOLDS }).primaryKey(), through: bigint({ mode: "number" }).notNull() },
  (table) => [check("folds_name", sql`${table.name} in ('pickups', 'revenue', 'audit')`)],
);

/** The ledger of one New York day and service, up to an entry: money of bookings, never what is owed back as surplus. */
export const ledgerDays = pgTable(
  "ledger_days",
  {
    day: day("day").notNull(),
    service: text().notNull(),
    grossCents: bigint("gross_cents", { mode: "number" }).notNull(),
    refundCents: bigint("refund_cents", { mode: "number" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.service] })],
);

/**
 * How many bookings a pickup day has in each state and what they come to, up to a row of their history. The database
 * itself corrects it when a booking moves to another day, so a count may be below zero until the next fold.
 */
export const pickupDays = pgTable(
  "pickup_days",
  {
    day: day("service_day").notNull(),
    status: text({ enum: BOOKING_STATUSES }).notNull(),
    service: text().notNull(),
    bookings: integer().notNull(),
    totalCents: bigint("total_cents", { mode: "number" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.status, table.service] })],
);
