import { sql } from "drizzle-orm";
import { check, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
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
    /** Argon2id, with its parameters and salt; null while somebody is only invited. */
    passwordHash: text("password_hash"),
    /** The secret of the second factor, sealed; null where there is none. */
    factor: text(),
    /** One that was shown and has not been confirmed by a code. */
    factorShown: text("factor_shown"),
    /** The time step of the last code that was taken: neither it nor an earlier one counts again. */
    factorStep: integer("factor_step"),
    createdAt: instant("created_at").notNull(),
    disabledAt: instant("disabled_at"),
  },
  (table) => [
    uniqueIndex("staff_accounts_email").on(sql`lower(${table.email})`),
    check("staff_accounts_role", sql`${table.role} in ('staff', 'admin')`),
    check("staff_accounts_password_hash", sql`${table.passwordHash} like '$argon2id$%'`),
  ],
);

/** What stands in for the second factor when the telephone is gone, each once. */
export const staffRecoveryCodes = pgTable(
  "staff_recovery_codes",
  {
    staffId: id("staff_id", "stf")
      .notNull()
      .references(() => staffAccounts.id),
    /** A keyed hash of the code. */
    codeHash: text("code_hash").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [primaryKey({ columns: [table.staffId, table.codeHash] })],
);
