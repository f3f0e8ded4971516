import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";
import { customers } from "./customer.ts";

/** A customer's address book. Bookings hold copies: a change here changes no booking. */
export const addresses = pgTable(
  "addresses",
  {
    id: id("id", "adr").primaryKey(),
    customerId: id("customer_id", "cst")
      .notNull()
      .references(() => customers.id),
    nickname: text().notNull(),
    line1: text().notNull(),
    line2: text(),
    city: text().notNull(),
    state: text().notNull(),
    zip: text().notNull(),
    defaultPickup: boolean("default_pickup").notNull().default(false),
    defaultDelivery: boolean("default_delivery").notNull().default(false),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    index("addresses_customer").on(table.customerId, table.createdAt),
    uniqueIndex("addresses_nickname").on(table.customerId, sql`lower(${table.nickname})`),
    uniqueIndex("addresses_one_pickup").on(table.customerId).where(sql`${table.defaultPickup}`),
    uniqueIndex("addresses_one_delivery").on(table.customerId).where(sql`${table.defaultDelivery}`),
    check("addresses_state_served", sql`${table.state} in ('NY', 'NJ', 'CT')`),
    check("addresses_zip", sql`${table.zip} ~ '^[0-9]{5}$'`),
  ],
);
