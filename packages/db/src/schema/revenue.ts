import { bigint, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { day } from "./columns.ts";

/**
 * The ledger of one New York day and service, summed up once the day is over. Derived: the ledger is the truth, and the
 * days that are not folded yet are read from it.
 */
export const revenueDays = pgTable(
  "revenue_days",
  {
    day: day("day").notNull(),
    service: text().notNull(),
    grossCents: bigint("gross_cents", { mode: "number" }).notNull(),
    refundCents: bigint("refund_cents", { mode: "number" }).notNull(),
    payments: integer().notNull(),
    refunds: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.service] })],
);
