import type { CustomerRow } from "@totetaxi/contracts/staff/customer";
import type { customers } from "@totetaxi/db/schema";
import { sql } from "drizzle-orm";
import type { Db } from "../../database.ts";

type Customer = typeof customers.$inferSelect;
type Spent = { customer_id: string; bookings: number; spent_cents: number };

/** Customers with their totals, which nobody keeps: they are read from the ledger. */
export async function customerRows(db: Db, found: readonly Customer[]): Promise<CustomerRow[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const spent = await db.execute<Spent>(sql`
    select b.customer_id, count(distinct b.id) filter (where e.account = 'sales')::int as bookings,
      (-sum(e.amount_cents))::int as spent_cents
    from bookings b
    join ledger_transactions t on t.booking_id = b.id
    join ledger_entries e on e.transaction_id = t.id and e.account in ('sales', 'refunds_given')
    where b.customer_id = any(${sql.param(ids)}::text[]) group by b.customer_id`);
  const byId = new Map(spent.map((row) => [row.customer_id, row]));
  return found.map(({ id, firstName, lastName, email, phone, vip, createdAt }) => ({
    customerId: id,
    name: `${firstName} ${lastName}`.trim(),
    email,
    phone,
    vip,
    bookings: byId.get(id)?.bookings ?? 0,
    spentCents: byId.get(id)?.spent_cents ?? 0,
    createdAt: createdAt.toISOString(),
  }));
}
