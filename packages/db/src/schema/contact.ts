import type { Phone } from "@totetaxi/values/phone";
import { index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";

/** The office's inbox: what visitors wrote through the contact page, as they wrote it. */
export const contactMessages = pgTable(
  "contact_messages",
  {
    id: id("id", "cnt").primaryKey(),
    /** Of the page that sent it: the same message twice is kept once. */
    requestId: text("request_id").notNull(),
    name: text().notNull(),
    email: text().notNull(),
    phone: text().$type<Phone>(),
    message: text().notNull(),
    sentAt: instant("sent_at").notNull(),
  },
  (table) => [
    uniqueIndex("contact_messages_request").on(table.requestId),
    index("contact_messages_sent").on(table.sentAt),
  ],
);
