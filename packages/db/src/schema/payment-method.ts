import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";
import { customers } from "./customer.ts";

/** A customer's stored cards: Stripe keeps the cards, and here is only what names them. */
export const paymentMethods = pgTable(
  "payment_methods",
  {
    id: id("id", "pmt").primaryKey(),
    customerId: id("customer_id", "cst")
      .notNull()
      .references(() => customers.id),
    stripeCustomerId: text("stripe_customer_id").notNull(),
    stripePaymentMethodId: text("stripe_payment_method_id").notNull(),
    brand: text().notNull(),
    last4: text().notNull(),
    isDefault: boolean("is_default").notNull().default(false),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    index("payment_methods_customer").on(table.customerId, table.createdAt),
    uniqueIndex("payment_methods_stripe").on(table.stripePaymentMethodId),
    uniqueIndex("payment_methods_one_default").on(table.customerId).where(sql`${table.isDefault}`),
    check("payment_methods_stripe_customer", sql`${table.stripeCustomerId} ~ '^cus_[A-Za-z0-9_]+$'`),
    check("payment_methods_stripe_method", sql`${table.stripePaymentMethodId} ~ '^pm_[A-Za-z0-9_]+$'`),
    check("payment_methods_brand", sql`${table.brand} ~ '^[a-z_]{2,30}$'`),
    check("payment_methods_last4", sql`${table.last4} ~ '^[0-9]{4}$'`),
  ],
);
