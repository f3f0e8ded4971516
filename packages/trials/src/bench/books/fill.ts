import { foldPickups, foldRevenue } from "@totetaxi/core/dashboard";
import { writeBooking } from "@totetaxi/core/transactions";
import { bookings } from "@totetaxi/db/schema";
import { getTableColumns } from "drizzle-orm";
import postgres from "postgres";
import type { Furnished } from "../furnished.ts";
import { bookingMaker } from "../transactions/subjects.ts";

/** Pickups of three years, two of them over: the more bookings, the more of them on each day. */
const FIRST_DAY = "2024-03-01";
const DAYS = 1_095;
const NOW = "2026-03-02T15:00:00Z";
const AT_ONCE = 50_000;

/** What differs from one booking to the next, as SQL of its place in the row of all of them, `i` from 1 on. */
const DIFFERING: Readonly<Record<string, string>> = {
  id: "'bkg_' || lpad(to_hex(i), 26, '0')",
  service_day: `date '${FIRST_DAY}' + (i % ${DAYS})::integer`,
  status: `case when i % 20 = 0 then 'cancelled' when i % 33 = 0 then 'expired' when i % 50 = 0 then 'refunded'
    when date '${FIRST_DAY}' + (i % ${DAYS})::integer < date '2026-03-02' then 'completed' else 'paid' end`,
  service: "(array['mini_move', 'standard_delivery', 'specialty_item'])[1 + i % 3]",
  package: "case when i % 3 = 0 then 'petite' end",
  request_id: "'request-' || i",
  access_token_hash: "'token-' || i",
  guest_first_name: "initcap(substr(md5('first' || i % 400), 1, 6))",
  guest_last_name: "initcap(substr(md5('last' || i % 20011), 1, 9))",
  guest_email: "'guest.' || i || '@example.com'",
  guest_phone: "'+1212' || lpad((i * 7919 % 10000000)::text, 7, '0')",
  created_at: `timestamptz '${NOW}' - make_interval(secs => (i * 7919) % (${DAYS} * 86400 * 2 / 3))`,
  status_at: `timestamptz '${NOW}'`,
  placed_from: "null",
  version: "2",
};

/** Fills the books up to `size` bookings with their states and their payments, by plain SQL, and lets the product sum them up. */
export async function fill(product: Furnished, size: number): Promise<void> {
  const { core, databaseUrl } = product;
  const ctx = core.ctx({ kind: "system", job: "bench" });
  const booking = await bookingMaker(product);
  const { booking: model } = await writeBooking(ctx, booking());
  const { number: _, searchText: __, ...columns } = getTableColumns(bookings);
  const names = Object.values(columns).map(({ name }) => name);
  const values = names.map((name) => DIFFERING[name] ?? `model."${name}"`).join(", ");
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    // Without the triggers: a hundred thousand holds are not looked at one by one, nor is each balance.
    await sql`set session_replication_role = replica`;
    await sql`set maintenance_work_mem = '512MB'`;
    // The index of all texts is made in one go: row by row it takes most of the time.
    const [{ making } = { making: "" }] = await sql<{ making: string }[]>`
      select pg_get_indexdef('bookings_search'::regclass) as making`;
    await sql`drop index bookings_search`;
    for (let from = 1; from < size; from += AT_ONCE) {
      const to = Math.min(size - 1, from + AT_ONCE - 1);
      await sql.unsafe(`insert into bookings (${names.map((name) => `"${name}"`).join(", ")})
        select ${values} from bookings model, generate_series(${from}::bigint, ${to}::bigint) i
        where model.id = '${model.id}'`);
    }
    await sql.unsafe(making);
    await sql.unsafe(`
      insert into booking_history
        (booking_id, version, from_status, to_status, moved_by, reason, moved_at, service_day, service, total_cents)
        select id, nth, was, became, 'bench', '', status_at, service_day, service, total_cents
          from bookings cross join lateral (values (1, null, 'pending'), (2, 'pending', status)) as move (nth, was, became)
        where id <> '${model.id}';
      insert into ledger_transactions (id, kind, source_id, booking_id, at)
        select 'led_' || substr(id, 5), 'payment', id, id, created_at from bookings
        where status in ('paid', 'completed', 'refunded');
      insert into ledger_entries (transaction_id, account, amount_cents)
        select 'led_' || substr(id, 5), account, sign * total_cents from bookings
          cross join (values ('stripe_clearing', 1), ('sales', -1)) as leg (account, sign)
        where status in ('paid', 'completed', 'refunded') order by created_at;
      insert into slots (service_day, slot, capacity, taken)
        select service_day, 'day', count(*) + 12, count(*) from bookings group by service_day
        on conflict (service_day, slot) do update set taken = excluded.taken, capacity = excluded.capacity;
    `);
    await sql`vacuum analyze`;
  } finally {
    await sql.end();
  }
  await foldPickups(ctx);
  await foldRevenue(ctx);
}
