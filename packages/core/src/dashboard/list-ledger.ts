import type { LedgerPage, ListLedger, Money } from "@totetaxi/contracts/staff/dashboard";
import { isId } from "@totetaxi/values/id";
import { addDays, newYorkInstant } from "@totetaxi/values/service-day";
import { sql } from "drizzle-orm";
import { formatBookingNumber } from "../booking/number.ts";
import type { Ctx } from "../context.ts";
import type { Db } from "../database.ts";
import { isInstant, pageOf, readCursor } from "../paging/cursor.ts";
import { revenueOf } from "./revenue-days.ts";

const PAGE = 100;

type Row = {
  id: string;
  at: string;
  kind: string;
  booking_id: string;
  number: string;
  service: string;
  gross_cents: number;
  refund_cents: number;
};

async function totalsOf(db: Db, { from, to, service }: ListLedger): Promise<Money> {
  const rows = (await revenueOf(db, from, to)).filter((row) => !service || row.service === service);
  const grossCents = rows.reduce((total, row) => total + row.grossCents, 0);
  const refundCents = rows.reduce((total, row) => total + row.refundCents, 0);
  return { grossCents, refundCents, netCents: grossCents - refundCents };
}

/** The movements of money behind a figure of the dashboard, the latest first. @throws DomainError `invalid_cursor`. */
export async function listLedger(ctx: Ctx, filter: ListLedger): Promise<LedgerPage> {
  const after = readCursor(filter.cursor, ([at, id]) => isInstant(at) && isId("led", id ?? ""));
  const starts = newYorkInstant(filter.from, 0).toISOString();
  const ends = newYorkInstant(addDays(filter.to, 1), 0).toISOString();
  const [found, totals] = await Promise.all([
    ctx.db.execute<Row>(sql`
      select t.id, to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, t.kind, t.booking_id, b.number, b.service,
        case when e.account = 'sales' then -e.amount_cents else 0 end as gross_cents,
        case when e.account = 'refunds_given' then e.amount_cents else 0 end as refund_cents
      from ledger_transactions t
      join ledger_entries e on e.transaction_id = t.id and e.account in ('sales', 'refunds_given')
      join bookings b on b.id = t.booking_id
      where t.at >= ${starts}::timestamptz and t.at < ${ends}::timestamptz
        ${filter.service ? sql`and b.service = ${filter.service}` : sql``}
        ${after ? sql`and (t.at, t.id) < (${after[0]}::timestamptz, ${after[1]})` : sql``}
      order by t.at desc, t.id desc limit ${PAGE + 1}`),
    after ? null : totalsOf(ctx.db, filter),
  ]);
  const { rows, nextCursor } = pageOf(found, PAGE, ({ at, id }) => [at, id]);
  return {
    movements: rows.map((row) => ({
      movementId: row.id,
      at: row.at,
      kind: row.kind,
      bookingId: row.booking_id,
      number: formatBookingNumber(Number(row.number)),
      service: row.service,
      grossCents: row.gross_cents,
      refundCents: row.refund_cents,
    })),
    totals,
    nextCursor,
  };
}
