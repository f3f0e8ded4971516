import type { NewBooking } from "@totetaxi/core/transactions";
import { bookings } from "@totetaxi/db/schema";
import { getTableColumns } from "drizzle-orm";

const { number: _number, searchText: _searchText, ...COLUMNS } = getTableColumns(bookings);
const KEYS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
const NAMES = KEYS.map((key) => `"${COLUMNS[key].name}"`).join(", ");

/** All that a new booking writes, as one statement for the bare driver: the row's columns, then the payment's id. */
export const CREATE = `
  with booked as (
    insert into bookings (${NAMES}) values (${KEYS.map((_, at) => `$${at + 1}`).join(", ")})
    returning id, number, service_day, "window", total_cents, created_at
  ), owed as (
    insert into payments (id, booking_id, status, amount_cents, created_at, updated_at)
    select $${KEYS.length + 1}, id, 'pending', total_cents, created_at, created_at from booked
    returning booking_id
  ), taken as (
    insert into slots (service_day, slot, capacity, taken)
    select service_day, slot, capacity, 1
    from booked join owed on booking_id = id join slot_defaults on slot in ('day', "window")
    where not exists (select from blackout_days closed where closed.service_day = booked.service_day)
    order by slot <> 'day'
    on conflict (service_day, slot) do update set taken = slots.taken + 1 where slots.taken < slots.capacity
    returning slot
  )
  select number, (select count(*) from taken) as places from booked`;

/** The parameters of `CREATE`. */
export function createParameters(row: NewBooking, paymentId: string): unknown[] {
  const plain = (value: unknown) =>
    value instanceof Date || typeof value !== "object" || value === null ? value : JSON.stringify(value);
  return [...KEYS.map((key) => plain(row[key])), paymentId];
}

/**
 * All that a payment's success writes, as one statement for the bare driver.
 * $1 payment, $2 charge, $3 now, $4 who, $5 request, $6 ledger transaction, $7 message.
 */
export const SUCCEED = `
  with before as (
    select p.id, p.booking_id, p.status, p.amount_cents, p.refunded_cents
    from payments p join bookings b on b.id = p.booking_id
    where p.id = $1 and p.status in ('pending', 'processing', 'failed') and b.status = 'pending'
    for update of b
  ), paid as (
    update payments set status = 'succeeded', captured_cents = before.amount_cents, stripe_charge_id = $2,
      updated_at = $3, processed_at = $3
    from before where payments.id = before.id
    returning payments.id, payments.booking_id, payments.amount_cents, before.status as was, before.refunded_cents
  ), moved as (
    update bookings set status = 'paid', version = version + 1, status_at = $3, status_by = $4, status_reason = 'paid'
    from paid where bookings.id = paid.booking_id returning bookings.id
  ), logged as (
    insert into audit_log (at, actor, action, subject_id, before, after, request_id)
    select $3, $4, 'payment.changed', id, jsonb_build_object('status', was, 'refundedCents', refunded_cents),
      jsonb_build_object('status', 'succeeded', 'capturedCents', amount_cents, 'refundedCents', refunded_cents), $5
    from paid
  ), posted as (
    insert into ledger_transactions (id, kind, source_id, booking_id, at)
    select $6, 'payment', id, booking_id, $3 from paid
  ), entries as (
    insert into ledger_entries (transaction_id, account, amount_cents)
    select $6, account, case when account = 'sales' then -amount_cents else amount_cents end
    from paid cross join unnest(array['stripe_clearing', 'sales']) account
  ), owed as (
    insert into messages (id, kind, booking_id, subject_id, status, created_at)
    select $7, 'booking_confirmation', booking_id, booking_id, 'queued', $3 from paid
    on conflict do nothing returning id
  )
  insert into pgboss.job (name, data, singleton_key, start_after, created_on, keep_until, expire_seconds,
    deletion_seconds, retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
  select q.name, jsonb_build_object('messageId', owed.id), owed.id, now(), now(),
    now() + q.retention_seconds * interval '1s', q.expire_seconds, q.deletion_seconds, q.retry_limit, q.retry_delay,
    q.retry_backoff, q.retry_delay_max, q.policy, q.dead_letter, q.heartbeat_seconds
  from owed join pgboss.queue q on q.name = 'send-message'
  on conflict do nothing`;
