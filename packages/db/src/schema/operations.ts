import {
  bigserial,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** A safety loop's sign of life. Times are the database's own: a shifted clock must not hide a dead loop. */
export const heartbeats = pgTable("heartbeats", {
  loop: text().primaryKey(),
  everySeconds: integer("every_seconds").notNull(),
  claimedAt: instant("claimed_at"),
  lastOkAt: instant("last_ok_at"),
  lastError: text("last_error"),
});

/** Something about money that a person has to look at. Opened once for each subject and kind. */
export const workItems = pgTable(
  "work_items",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    kind: text().notNull(),
    subjectId: text("subject_id").notNull(),
    details: jsonb().$type<Record<string, string | number | boolean | null>>().notNull(),
    openedAt: instant("opened_at").notNull(),
    closedAt: instant("closed_at"),
  },
  (table) => [
    uniqueIndex("work_items_once").on(table.kind, table.subjectId),
    index("work_items_open").on(table.closedAt),
  ],
);

/** How often something was tried within a span of time, by the database's clock. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text().notNull(),
    windowStart: instant("window_start").notNull(),
    count: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.key, table.windowStart] }),
    index("rate_limits_window").on(table.windowStart),
  ],
);
