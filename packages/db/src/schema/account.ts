import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";
import { customers } from "./customer.ts";
import { staffAccounts } from "./staff.ts";

export const ACCOUNT_TOKEN_KINDS = [
  "verify_email",
  "change_email",
  "reset_password",
  "staff_invitation",
  "staff_email",
  "staff_reset",
] as const;
export type AccountTokenKind = (typeof ACCOUNT_TOKEN_KINDS)[number];

/** A link that was mailed, works once, and proves that whoever follows it reads that e-mail. */
export const accountTokens = pgTable(
  "account_tokens",
  {
    id: id("id", "tok").primaryKey(),
    kind: text({ enum: ACCOUNT_TOKEN_KINDS }).notNull(),
    /** Where it was sent, in lower case. A reset may be asked for any address: whose it is shows when it is used. */
    email: text().notNull(),
    /** Whose e-mail it verifies. */
    customerId: id("customer_id", "cst").references(() => customers.id),
    /** Whom of the office it lets in, or whose e-mail it changes. */
    staffId: id("staff_id", "stf").references(() => staffAccounts.id),
    /** SHA-256 of the token, in hex. */
    tokenHash: text("token_hash").notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [
    uniqueIndex("account_tokens_hash").on(table.tokenHash),
    index("account_tokens_email").on(table.email, table.kind),
    index("account_tokens_customer").on(table.customerId),
    index("account_tokens_staff").on(table.staffId),
    index("account_tokens_expiry").on(table.expiresAt),
    check(
      "account_tokens_kind",
      sql`${table.kind} in ('verify_email', 'change_email', 'reset_password', 'staff_invitation', 'staff_email', 'staff_reset')`,
    ),
    check("account_tokens_email", sql`${table.email} = lower(${table.email})`),
    check("account_tokens_hashed", sql`${table.tokenHash} ~ '^[0-9a-f]{64}$'`),
    check(
      "account_tokens_owner",
      sql`(${table.customerId} is not null) = (${table.kind} in ('verify_email', 'change_email'))
        and (${table.staffId} is not null) = (${table.kind} in ('staff_invitation', 'staff_email'))`,
    ),
  ],
);

/** Wrong passwords in a row, for an e-mail that may have no account: the limit must not tell which has one. */
export const loginFailures = pgTable("login_failures", {
  /** Whose failures: a keyed hash of the e-mail. */
  subject: text().primaryKey(),
  count: integer().notNull(),
  lastAt: instant("last_at").notNull(),
});
