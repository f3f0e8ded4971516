import { sql } from "drizzle-orm";
import { check, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";

export const STAFF_ROLES = ["staff", "admin"] as const;

/** People of the office. Their e-mail is no verified customer's. */
export const staffAccounts = pgTable(
  "staff_accounts",
  {
    id: id("id", "stf").primaryKey(),
    name: text().notNull(),
    email: text().notNull(),
    role: text({ enum: STAFF_ROLES }).notNull(),
    /** Argon2id, with its parameters and salt. */
    passwordHash: text("password_hash").notNull(),
    createdAt: instant("created_at").notNull(),
    disabledAt: instant("disabled_at"),
  },
  (table) => [
    uniqueIndex("staff_accounts_email").on(sql`lower(${table.email})`),
    check("staff_accounts_role", sql`${table.role} in ('staff', 'admin')`),
    check("staff_accounts_password_hash", sql`${table.passwordHash} like '$argon2id$%'`),
  ],
);
