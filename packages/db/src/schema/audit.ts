import { sql } from "drizzle-orm";
import { bigint, bigserial, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** Who did what, before and after. Append-only. Holds ids, states and amounts, never a person's data: no text that somebody wrote. */
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

/**
 * The lines of the audit log from the seal before up to `through`, hashed together with that seal. Append-only too: a line
 * that is changed, added or taken away afterwards no longer gives its seal, and no seal can be made anew alone.
 */
export const auditSeals = pgTable("audit_seals", {
  through: bigint({ mode: "number" }).primaryKey(),
  lines: integer().notNull(),
  hash: text().notNull(),
  at: instant("at").notNull(),
});
