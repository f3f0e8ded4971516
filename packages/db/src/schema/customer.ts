import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";

/**
 * People with an account. Who only books is a guest and lives in the booking.
 * An e-mail belongs to whoever has proved it: there may be several accounts that merely claim one, and a single verified
 * one, which no member of the staff has.
 */
export const customers = pgTable(
  "customers",
  {
    id: id("id", "cst").primaryKey(),
    /** Names and phone are empty until the person tells them. */
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    email: text().notNull(),
    phone: text().notNull(),
    /** Argon2id, with its parameters and salt. */
    passwordHash: text("password_hash"),
    emailVerifiedAt: instant("email_verified_at"),
    preferredWindow: text("preferred_window"),
    notifyByMail: boolean("notify_by_mail").notNull().default(true),
    notifyByText: boolean("notify_by_text").notNull().default(false),
    createdAt: instant("created_at").notNull(),
    /** Set by the office. */
    vip: boolean().notNull().default(false),
    /** The person has gone; what the books need stays, without the person. */
    deletedAt: instant("deleted_at"),
  },
  (table) => [
    uniqueIndex("customers_email_verified")
      .on(sql`lower(${table.email})`)
      .where(sql`${table.emailVerifiedAt} is not null and ${table.deletedAt} is null`),
    index("customers_email_claimed").on(sql`lower(${table.email})`, table.createdAt),
    index("customers_newest").on(table.createdAt.desc(), table.id.desc()),
    index("customers_search").using(
      "gin",
      sql`folded(${table.firstName} || ' ' || ${table.lastName} || ' ' || ${table.email} || ' ' || ${table.phone}) gin_trgm_ops`,
    ),
    check("customers_password_hash", sql`${table.passwordHash} like '$argon2id$%'`),
    check(
      "customers_preferred_window",
      sql`${table.preferredWindow} in ('morning', 'hour_8', 'hour_9', 'hour_10', 'no_preference')`,
    ),
  ],
);
