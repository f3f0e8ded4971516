import { sql } from "drizzle-orm";
import type { Db } from "../database.ts";

/** Bookings that brought money, and how many cents all of them together. */
type CustomerTotals = { bookings: number; spentCents: number };

const NOTHING: CustomerTotals = { bookings: 0, spentCents: 0 };

/**
 * What customers have booked and spent, which nobody keeps: read from the ledger, it moves when a payment has succeeded,
 * once, and falls with what is given back; a booking of which everything went back is none (domain rules, section 5).
 * Money that no booking keeps does not count.
 */
export async function totalsOf(
  db: Db,
  customerIds: readonly string[],
): Promise<(customerId: string) => CustomerTotals> {
  const rows = await db.execute<CustomerTotals & { id: string }>(sql`
    select id, count(*) filter (where cents > 0)::int as bookings, sum(cents)::int as "spentCents" from (
      select b.customer_id as id, -sum(e.amount_cents) as cents
      from bookings b
      join ledger_transactions t on t.booking_id = b.id
      join ledger_entries e on e.transaction_id = t.id and e.account in ('sales', 'refunds_given')
      where b.customer_id = any(${sql.param([...customerIds])}::text[])
      group by b.id) per_booking
    group by id`);
  const known = new Map(rows.map(({ id, bookings, spentCents }) => [id, { bookings, spentCents }]));
  return (customerId) => known.get(customerId) ?? NOTHING;
}
