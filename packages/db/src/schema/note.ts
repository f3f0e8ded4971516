import { sql } from "drizzle-orm";
import { bigserial, check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** What the office writes down for itself about a booking or a customer. Append-only; customers never see it. */
export const notes = pgTable(
  "notes",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    /** The booking or the customer. */
    subjectId: text("subject_id").notNull(),
    requestId: text("request_id").notNull(),
    at: instant("at").notNull(),
    by: text("written_by").notNull(),
    text: text().notNull(),
  },
  (table) => [
    uniqueIndex("notes_request").on(table.subjectId, table.requestId),
    index("notes_subject").on(table.subjectId, table.id),
    check("notes_text", sql`char_length(${table.text}) between 1 and 2000`),
  ],
);
