import { sql } from "drizzle-orm";
import { check, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** Who would like to hear when a ZIP is served; each wish once. */
export const areaRequests = pgTable(
  "area_requests",
  {
    /** In lower case. */
    email: text().notNull(),
    zip: text().notNull(),
    askedAt: instant("asked_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.zip, table.email] }),
    check("area_requests_email", sql`${table.email} = lower(${table.email})`),
    check("area_requests_zip", sql`${table.zip} ~ '^[0-9]{5}$'`),
  ],
);
