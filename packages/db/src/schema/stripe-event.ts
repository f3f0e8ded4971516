import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** The inbox: what Stripe told us, once each. It keeps ids only; what an event is about is asked of Stripe afresh. */
export const stripeEvents = pgTable(
  "stripe_events",
  {
    id: text().primaryKey(),
    type: text().notNull(),
    objectId: text("object_id").notNull(),
    paymentIntentId: text("payment_intent_id"),
    apiVersion: text("api_version"),
    livemode: boolean().notNull(),
    status: text({ enum: ["received", "applied", "ignored", "foreign", "dead"] }).notNull(),
    reason: text(),
    receivedAt: instant("received_at").notNull(),
    settledAt: instant("settled_at"),
  },
  (table) => [
    index("stripe_events_received").on(table.receivedAt).where(sql`${table.status} = 'received'`),
    check(
      "stripe_events_status",
      sql`${table.status} in ('received', 'applied', 'ignored', 'foreign', 'dead')`,
    ),
    check("stripe_events_settled", sql`(${table.status} = 'received') = (${table.settledAt} is null)`),
  ],
);
