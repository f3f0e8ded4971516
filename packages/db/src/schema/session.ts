import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";
import { customers } from "./customer.ts";
import { staffAccounts } from "./staff.ts";

/** What both kinds of session are: who holds the token is signed in, and only its hash is here. Times are the database's. */
const aSession = () => ({
  /** SHA-256 of the token, in hex. */
  id: text().primaryKey(),
  /** How a session is named to its owner; opens nothing. */
  publicId: id("public_id", "ses").notNull(),
  /** What it was begun on, in words: `Safari on iPhone`. */
  device: text().notNull(),
  createdAt: instant("created_at").notNull(),
  lastSeenAt: instant("last_seen_at").notNull(),
  /** When its password was given last: some things ask for it again. */
  passwordAt: instant("password_at").notNull().default(sql`now()`),
  /** When it ends if it is not used; never later than its longest life. */
  expiresAt: instant("expires_at").notNull(),
});

export const customerSessions = pgTable(
  "customer_sessions",
  {
    ...aSession(),
    accountId: id("customer_id", "cst")
      .notNull()
      .references(() => customers.id),
  },
  (table) => [
    uniqueIndex("customer_sessions_public_id").on(table.publicId),
    index("customer_sessions_customer").on(table.accountId),
    index("customer_sessions_expiry").on(table.expiresAt),
    check("customer_sessions_hashed", sql`${table.id} ~ '^[0-9a-f]{64}$'`),
  ],
);

export const staffSessions = pgTable(
  "staff_sessions",
  {
    ...aSession(),
    accountId: id("staff_id", "stf")
      .notNull()
      .references(() => staffAccounts.id),
  },
  (table) => [
    uniqueIndex("staff_sessions_public_id").on(table.publicId),
    index("staff_sessions_staff").on(table.accountId),
    index("staff_sessions_expiry").on(table.expiresAt),
    check("staff_sessions_hashed", sql`${table.id} ~ '^[0-9a-f]{64}$'`),
  ],
);
