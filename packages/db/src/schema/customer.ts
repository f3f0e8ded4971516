import { sql } from "drizzle-orm";
import { pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";

/** People with an account. Who only books is a guest and lives in the booking. */
export const customers = pgTable(
  "customers",
  {
    id: id("id", "cst").primaryKey(),
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    email: text().notNull(),
    phone: text().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [uniqueIndex("customers_email").on(sql`lower(${table.email})`)],
);
