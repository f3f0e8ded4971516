import { type SQL, sql } from "drizzle-orm";
import { sealOf } from "../audit/seal.ts";
import { sinceTheFold } from "../dashboard/pickup-days.ts";
import { KEPT } from "../payment/decide-ending.ts";
import { OWN_REFUND_LIMIT_CENTS } from "../refund/policy.ts";

/** What a pass looks at: true of the ids of its bookings, its pickup days, or the ends of its seals, that `column` holds. */
export type Scope = (column: SQL) => SQL;

type Queries = Readonly<Record<string, SQL>>;

const OPEN = sql`('pending', 'processing', 'failed')`;
const HOLDS_A_PLACE = sql`('pending', 'paid', 'completed')`;

/** A refund on its way or done; of one that failed, a person knows. */
const GOES_BACK = sql`(r.status not in ('denied', 'failed') or r.status = 'failed' and exists (
  select 1 from work_items w where w.kind in ('refund_failed', 'refund_refused') and w.subject_id = r.id))`;

/** The lines of the log that say who proposed the refund `r`, and who approved it: the row alone could be rewritten. */
const PROPOSED = sql`audit_log asked on asked.subject_id = r.id and asked.action = 'refund.proposed'`;
const APPROVED = sql`audit_log given on given.subject_id = r.id and given.action = 'refund.approved'`;
/** What they were when they approved it: what the next change of their role says they were, or what they still are. */
const APPROVERS_ROLE = sql`coalesce(
  (select changed.before ->> 'role' from audit_log changed where changed.subject_id = given.actor
    and changed.action = 'staff.role_changed' and changed.id > given.id order by changed.id limit 1),
  (select role from staff_accounts where id = given.actor))`;

/** The triggers that hold what no query could find out afterwards. */
const MOVERS = ["bookings_guard", "bookings_history_start", "bookings_history_move"];
const KEEPERS = [
  "audit_log_append_only",
  "audit_seals_append_only",
  "booking_history_append_only",
  "bookings_kept",
  "ledger_entries_append_only",
  "ledger_entries_balance",
  "ledger_transactions_append_only",
  "ledger_transactions_balance",
  "notes_append_only",
  "rate_cards_immutable",
];

/** Rights that nobody has on what only grows. Of its transactions a ledger's entry asks for more than to be read. */
const GIVEN_UP = ["DELETE", "TRUNCATE", "UPDATE"];
const ONLY_GROW = [
  "audit_log",
  "audit_seals",
  "booking_history",
  "ledger_entries",
  "ledger_transactions",
  "notes",
];
const rightsThatAreBack = sql`
  select relname || ' ' || privilege_type as name
  from pg_class, aclexplode(coalesce(relacl, acldefault('r', relowner)))
  where oid = any(${sql.param(ONLY_GROW)}::text[]::regclass[]) and privilege_type = any(${sql.param(GIVEN_UP)}::text[])
    and (relname, privilege_type) <> ('ledger_transactions', 'UPDATE')`;

function triggersThatAreOff(names: readonly string[]): SQL {
  return sql`select name from unnest(${sql.param(names)}::text[]) name where not exists (
    select 1 from pg_trigger where tgname = name and tgenabled in ('O', 'A'))`;
}

/** What holds of a booking at every moment. Each query returns what is broken, and nothing when all is well. */
export function ofBookings(booking: Scope): Queries {
  return {
    "I-01 a ledger transaction sums to zero": sql`
      select t.id from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
      where ${booking(sql`t.booking_id`)} group by t.id having sum(e.amount_cents) <> 0`,
    "I-03 payments are what the ledger says": sql`
      select b.id from bookings b where ${booking(sql`b.id`)} and
        (select coalesce(sum(p.captured_cents - p.refunded_cents), 0) from payments p where p.booking_id = b.id) <>
        (select coalesce(sum(e.amount_cents), 0) from ledger_transactions t
          join ledger_entries e on e.transaction_id = t.id
          where t.booking_id = b.id and e.account = 'stripe_clearing' and t.kind in ('payment', 'refund', 'refund_reversal'))
      union all
      select p.id from payments p where ${booking(sql`p.booking_id`)} and p.refunded_cents <> (
        select coalesce(sum(r.amount_cents), 0) from refunds r where r.payment_id = p.id and r.status = 'succeeded')`,
    "I-03 what banks took back is what the ledger says": sql`
      select b.id from bookings b where ${booking(sql`b.id`)} and
        (select coalesce(sum(d.withdrawn_cents), 0) from disputes d where d.booking_id = b.id) <>
        (select coalesce(sum(e.amount_cents), 0) from ledger_transactions t
          join ledger_entries e on e.transaction_id = t.id where t.booking_id = b.id and e.account = 'disputed')`,
    "I-04 no paid booking without money": sql`
      select b.id from bookings b where ${booking(sql`b.id`)} and b.status in ('paid', 'completed')
        and b.total_cents > 0 and not exists (select 1 from payments p
          where p.booking_id = b.id and not p.surplus and p.captured_cents = b.total_cents)`,
    "I-05 no money without a home": sql`
      select p.id from payments p join bookings b on b.id = p.booking_id
      where ${booking(sql`b.id`)} and p.captured_cents > 0 and not p.surplus and (b.status in ('pending', 'expired')
        or b.status = 'cancelled' and b.status_reason not in (${KEPT.credit}, ${KEPT.disputed}) and not exists (
          select 1 from refunds r where r.payment_id = p.id and ${GOES_BACK}))`,
    "I-06 one kept payment for a booking": sql`
      select p.booking_id from payments p where ${booking(sql`p.booking_id`)} and not p.surplus
        and p.status in ('succeeded', 'partially_refunded', 'refunded') group by 1 having count(*) > 1`,
    "I-07 surplus money goes back whole": sql`
      select p.id from payments p where ${booking(sql`p.booking_id`)} and p.surplus and p.captured_cents > (
        select coalesce(sum(r.amount_cents), 0) from refunds r where r.payment_id = p.id and ${GOES_BACK})`,
    "I-08 refunds within what was captured": sql`
      select p.id from payments p join refunds r on r.payment_id = p.id
      where ${booking(sql`p.booking_id`)} and r.status not in ('failed', 'denied')
      group by p.id having sum(r.amount_cents) > p.captured_cents`,
    "I-10 a live booking has its places": sql`
      select b.id from bookings b where ${booking(sql`b.id`)} and b.status in ${HOLDS_A_PLACE} and (
        not exists (select 1 from slots s where s.service_day = b.service_day and s.slot = 'day')
        or b."window" like 'hour_%' and not exists (
          select 1 from slots s where s.service_day = b.service_day and s.slot = b."window"))`,
    "I-11 money moves once for each cause": sql`
      select t.kind, t.source_id from ledger_transactions t join ledger_transactions o using (kind, source_id)
      where ${booking(sql`t.booking_id`)} and o.id <> t.id`,
    "I-12 the history is legal, complete, and ends where the booking is": sql`
      select b.id from bookings b left join lateral (
        select count(*) as moves, max(version) as last, (array_agg(to_status order by version desc))[1] as status,
          bool_or(from_status is distinct from was or case when was is null then to_status <> 'pending'
            else not exists (select 1 from booking_moves m where m.from_status = was and m.to_status = h.to_status) end)
            as illegal
        from (select version, from_status, to_status, lag(to_status) over (order by version) as was
          from booking_history where booking_id = b.id) h
      ) h on true
      where ${booking(sql`b.id`)} and (h.status is distinct from b.status or h.last is distinct from b.version
        or h.moves <> b.version or h.illegal)`,
    "I-15 a payment is of its booking's total": sql`
      select p.id from payments p join bookings b on b.id = p.booking_id
      where ${booking(sql`b.id`)} and p.amount_cents <> b.total_cents`,
    "I-16 a price is the sum of its lines": sql`
      select b.id from bookings b where ${booking(sql`b.id`)} and b.total_cents <> (
        select coalesce(sum((line ->> 'cents')::int), 0) from jsonb_array_elements(b.price_lines) line
      ) - b.discount_cents`,
    "I-20 a message is owed once": sql`
      select m.booking_id from messages m where ${booking(sql`m.booking_id`)}
      group by m.booking_id, m.kind, m.subject_id having count(*) > 1`,
    "I-21 a request makes one booking, or one refund": sql`
      select b.id from bookings b join bookings o using (request_id) where ${booking(sql`b.id`)} and o.id <> b.id
      union all
      select r.id from refunds r join refunds o using (request_id) where ${booking(sql`r.booking_id`)} and o.id <> r.id`,
    "I-23 what gave its place back cannot be paid": sql`
      select p.id from payments p join bookings b on b.id = p.booking_id
      where ${booking(sql`b.id`)} and b.status in ('expired', 'cancelled') and p.status in ${OPEN}`,
    "I-24 a discount is given by the staff alone, while there are no codes": sql`
      select b.id from bookings b where ${booking(sql`b.id`)} and b.discount_cents <> 0 and not exists (
        select 1 from audit_log a where a.subject_id = b.id and a.actor like 'stf\\_%')`,
    "I-25 a number is given once, by the sequence": sql`
      select b.id from bookings b where ${booking(sql`b.id`)} and (b.number < 1
        or b.number > (select last_value from booking_numbers)
        or exists (select 1 from bookings o where o.number = b.number and o.id <> b.id))`,
    "I-27 nobody but an admin approves a refund, and none much of what they proposed": sql`
      select r.payment_id from refunds r join ${PROPOSED} join ${APPROVED}
      where ${booking(sql`r.booking_id`)} and r.status in ('approved', 'submitted', 'succeeded') and asked.actor = given.actor
      group by r.payment_id, given.actor having sum(r.amount_cents) > ${OWN_REFUND_LIMIT_CENTS}
      union all
      select r.id from refunds r join ${PROPOSED} left join ${APPROVED} and given.actor = r.approved_by
      where ${booking(sql`r.booking_id`)} and r.status not in ('requested', 'denied')
        and (given.id is null or ${APPROVERS_ROLE} <> 'admin')`,
  };
}

/** What holds of a pickup day at every moment. */
export function ofDays(day: Scope): Queries {
  return {
    // Of a whole day the index has all that is asked for.
    "I-09 places taken are bookings, and no more than there are": sql`
      select s.service_day, s.slot from slots s where ${day(sql`s.service_day`)} and (s.taken > s.capacity
        or s.taken <> case s.slot when 'day' then (select count(*) from bookings b
            where b.service_day = s.service_day and b.status in ${HOLDS_A_PLACE})
          else (select count(*) from bookings b
            where b.service_day = s.service_day and b.status in ${HOLDS_A_PLACE} and b."window" = s.slot) end)`,
    "I-14 pickups counted are the bookings": sql`
      select service_day, status, service from (
        select service_day, status, service, 1 as bookings, total_cents from bookings where ${day(sql`service_day`)}
        union all
        select service_day, status, service, -bookings, -total_cents from pickup_days where ${day(sql`service_day`)}
        union all
        select service_day, status, service, -bookings, -total_cents from (${sinceTheFold()}) since
        where ${day(sql`service_day`)}
      ) counted group by 1, 2, 3 having sum(bookings) <> 0 or sum(total_cents) <> 0`,
  };
}

/** What holds of the database as it is. */
export const OF_THE_RULES: Queries = {
  "I-13 a state is moved by the mover alone": triggersThatAreOff(MOVERS),
  "I-19 histories only grow": sql`${triggersThatAreOff(KEEPERS)} union all ${rightsThatAreBack}`,
  "I-19 the audit log is sealed as far as it is said to be": sql`
    select through from folds where name = 'audit'
      and through <> (select coalesce(max(audit_seals.through), 0) from audit_seals)`,
};

/** Before every id that a line could be given. */
const LEAST_ID = "-9223372036854775808";

/** What holds of the audit log up to each of its seals. */
export function ofSeals(through: Scope): Queries {
  const seal = {
    before: sql`coalesce(b.hash, '')`,
    after: sql`coalesce(b.through, ${LEAST_ID}::bigint)`,
    through: sql`s.through`,
  };
  return {
    "I-19 the audit log is as it was sealed": sql`
      select s.through from audit_seals s
      left join lateral (select through, hash from audit_seals where through < s.through order by through desc limit 1) b
        on true
      cross join lateral (${sealOf(seal)}) now
      where ${through(sql`s.through`)} and (now.lines, now.hash) is distinct from (s.lines, s.hash)`,
  };
}

/** What holds of the ledger as a whole: all of it is read. */
export const OF_THE_LEDGER: Queries = {
  "I-02 the whole ledger is zero": sql`
    select sum(amount_cents) from ledger_entries having sum(amount_cents) <> 0`,
  "I-14 revenue summed up is the ledger's": sql`
    select sum(cents) from (
      select gross_cents - refund_cents as cents from ledger_days
      union all
      select amount_cents from ledger_entries where account in ('sales', 'refunds_given')
        and id <= (select through from folds where name = 'revenue')
    ) counted having sum(cents) <> 0`,
};

/**
 * What holds while the worker runs: nothing waits longer than its loops and jobs need. What is measured by the product's
 * clock may wait ten minutes longer: by so much the clocks of two processes may differ (fault F-50).
 */
export function ofTheLoops(now: Date): Queries {
  const at = sql`${now.toISOString()}::timestamptz`;
  return {
    "I-11 an event is applied soon": sql`
      select id from stripe_events where status = 'received' and received_at < ${at} - interval '15 minutes'`,
    "I-17 the unknown is temporary": sql`
      select p.id from payments p join bookings b on b.id = p.booking_id
      where p.status in ${OPEN} and b.status <> 'pending' and b.status_at < ${at} - interval '15 minutes'
      union all
      select id from refunds where status in ('approved', 'submitted') and stripe_refund_id is null
        and updated_at < ${at} - interval '15 minutes'`,
    "I-18 jobs are done": sql`
      select id::text from pgboss.job where name <> 'dead-letters' and (
        state in ('created', 'retry') and start_after < now() - interval '2 minutes'
        or state = 'active' and coalesce(heartbeat_on, started_on) < now() - interval '75 seconds')
      union all
      select e.id from stripe_events e where e.status = 'dead' and not exists (
        select 1 from work_items w where w.kind = 'event_dead' and w.subject_id = e.id)`,
    "I-22 a hold ends": sql`
      select id from bookings where status = 'pending' and hold_expires_at < ${at} - interval '15 minutes'`,
  };
}

/** What holds of the loops themselves: none has been silent for three of its turns, and there are some. */
export const OF_THE_HEARTBEATS = {
  "I-28 the loops are alive": sql<{ loop: string }>`
    select loop from heartbeats
    where coalesce(last_ok_at, '-infinity') < now() - make_interval(secs => every_seconds * 3)
    union all
    select 'all of them' where not exists (select 1 from heartbeats)`,
} as const;
