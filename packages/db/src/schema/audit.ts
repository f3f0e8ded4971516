import { sql } from "drizzle-orm";
import { bigserial, index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** Who did what, before and after. Append-only. Holds ids, states and amounts, never a person's data. */
export const auditLog = pgTable(
  "audit_log",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    at: instant("at").notNull(),
    actor: text().notNull(),
    action: text().notNull(),
    subjectId: text("subject_id").notNull(),
    before: jsonb(),
    after: jsonb(),
    ip: text(),
    requestId: text("request_id"),
  },
  (table) => [
    index("audit_log_subject").on(table.subjectId, table.id),
    index("audit_log_at").on(table.at),
    index("audit_log_staff").on(table.actor, table.id).where(sql`${table.actor} like 'stf\\_%'`),
  ],
);
