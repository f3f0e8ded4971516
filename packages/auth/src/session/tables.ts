import { sql } from "drizzle-orm";
import type { Audience } from "./audience.ts";

/** Where each world keeps its sessions, and which of its accounts are still open. */
export const TABLES = {
  customer: {
    sessions: sql.identifier("customer_sessions"),
    account: sql.identifier("customer_id"),
    open: sql`select 1 from customers a where a.id = s.customer_id and a.deleted_at is null`,
  },
  staff: {
    sessions: sql.identifier("staff_sessions"),
    account: sql.identifier("staff_id"),
    open: sql`select 1 from staff_accounts a where a.id = s.staff_id and a.disabled_at is null`,
  },
} satisfies Record<Audience, object>;
