import { sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";

/** Each query must return nothing: what it returns is broken (reliability, invariants). */
const INVARIANTS = {
  "I-01 a ledger transaction sums to zero": sql`
    select transaction_id from ledger_entries group by 1 having sum(amount_cents) <> 0`,
  "I-02 the whole ledger is zero": sql`
    select sum(amount_cents) from ledger_entries having sum(amount_cents) <> 0`,
  "I-03 payments are what the ledger says": sql`
    select p.booking_id from payments p
    left join (
      select t.booking_id, sum(e.amount_cents) as cents from ledger_transactions t
      join ledger_entries e on e.transaction_id = t.id
      where e.account = 'stripe_clearing' and t.kind <> 'fee' group by 1
    ) l on l.booking_id = p.booking_id
    group by p.booking_id, l.cents having sum(p.captured_cents - p.refunded_cents) <> coalesce(l.cents, 0)`,
  "I-04 no paid booking without money": sql`
    select b.id from bookings b where b.status in ('paid', 'completed') and b.total_cents > 0 and not exists (
      select 1 from payments p where p.booking_id = b.id and not p.surplus and p.captured_cents = b.total_cents)`,
  "I-05 no money without a home": sql`
    select p.id from payments p join bookings b on b.id = p.booking_id
    where p.captured_cents > 0 and not p.surplus and b.status in ('pending', 'expired')`,
  "I-07 surplus money goes back whole": sql`
    select p.id from payments p where p.surplus and p.captured_cents > (
      select coalesce(sum(r.amount_cents), 0) from refunds r where r.payment_id = p.id and r.status <> 'denied')`,
  "I-08 refunds within what was captured": sql`
    select payment_id from refunds where status not in ('failed', 'denied') group by 1
    having sum(amount_cents) > (select captured_cents from payments where id = payment_id)`,
  "I-09 places taken are bookings": sql`
    select s.service_day, s.slot, s.taken from slots s where s.taken <> (
      select count(*) from bookings b where b.service_day = s.service_day and b.status in ('pending', 'paid', 'completed')
      and (s.slot = 'day' or b."window" = s.slot))`,
  "I-12 the history ends where the booking is": sql`
    select b.id from bookings b where b.status is distinct from (
      select h.to_status from booking_history h where h.booking_id = b.id order by h.version desc limit 1)`,
  "I-16 a price is the sum of its lines": sql`
    select id from bookings where total_cents <> (
      select coalesce(sum((line ->> 'cents')::int), 0) from jsonb_array_elements(price_lines) line) - discount_cents`,
} as const;

export type Broken = { invariant: string; rows: number };

/** Names the invariants that do not hold. */
export async function brokenInvariants(ctx: Pick<Ctx, "db">): Promise<Broken[]> {
  const broken: Broken[] = [];
  for (const [invariant, query] of Object.entries(INVARIANTS)) {
    const rows = await ctx.db.execute(query);
    if (rows.length > 0) broken.push({ invariant, rows: rows.length });
  }
  return broken;
}
