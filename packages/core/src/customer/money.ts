import type { ListMovements, Movements, Overview } from "@totetaxi/contracts/account";
import { bookings, ledgerEntries, ledgerTransactions } from "@totetaxi/db/schema";
import { isId } from "@totetaxi/values/id";
import { inNewYork } from "@totetaxi/values/service-day";
import { and, asc, desc, eq, gte, ne, sql } from "drizzle-orm";
import { formatBookingNumber } from "../booking/number.ts";
import { isInstant, pageOf, readCursor } from "../paging/cursor.ts";
import type { CustomerCtx } from "./keys.ts";

const PAGE = 50;

/**
 * What a customer has booked and spent, read from the ledger: it moves when a payment has succeeded, once, and falls
 * with what is given back (domain rules, section 5). Money that no booking keeps does not count.
 */
async function spent(ctx: CustomerCtx): Promise<{ bookings: number; spentCents: number }> {
  const [row] = await ctx.db.execute<{ bookings: number; cents: number }>(sql`
    select count(*) filter (where cents > 0)::int as bookings, coalesce(sum(cents), 0)::int as cents from (
      select -sum(e.amount_cents) as cents
      from bookings b
      join ledger_transactions t on t.booking_id = b.id
      join ledger_entries e on e.transaction_id = t.id and e.account in ('sales', 'refunds_given')
      where b.customer_id = ${ctx.actor.customerId}
      group by b.id) per_booking`);
  return { bookings: row?.bookings ?? 0, spentCents: row?.cents ?? 0 };
}

export async function getOverview(ctx: CustomerCtx): Promise<Overview> {
  const today = inNewYork(ctx.clock.now()).day;
  const coming = await ctx.db
    .select({ id: bookings.id })
    .from(bookings)
    .where(
      and(
        eq(bookings.customerId, ctx.actor.customerId),
        eq(bookings.status, "paid"),
        gte(bookings.day, today),
      ),
    )
    .orderBy(asc(bookings.day), asc(bookings.id));
  return { ...(await spent(ctx)), upcoming: coming.length, nextBookingId: coming[0]?.id ?? null };
}

function ofBooking(bookingId: string | undefined) {
  if (bookingId === undefined) return undefined;
  return isId("bkg", bookingId) ? eq(bookings.id, bookingId) : sql`false`;
}

/** Every movement of the customer's money, the newest first, a page at a time; of one booking when it is named. @throws DomainError `invalid_cursor`. */
export async function listMovements(
  ctx: CustomerCtx,
  { bookingId, cursor }: ListMovements,
): Promise<Movements> {
  const from = readCursor(cursor, ([at, id, ...more]) => isInstant(at) && !!id && more.length === 0);
  const read = await ctx.db
    .select({
      id: ledgerTransactions.id,
      kind: ledgerTransactions.kind,
      at: ledgerTransactions.at,
      bookingId: bookings.id,
      number: bookings.number,
      cents: ledgerEntries.cents,
    })
    .from(ledgerTransactions)
    .innerJoin(bookings, eq(bookings.id, ledgerTransactions.bookingId))
    .innerJoin(
      ledgerEntries,
      and(
        eq(ledgerEntries.transactionId, ledgerTransactions.id),
        eq(ledgerEntries.account, "stripe_clearing"),
      ),
    )
    .where(
      and(
        eq(bookings.customerId, ctx.actor.customerId),
        ne(ledgerTransactions.kind, "fee"),
        ofBooking(bookingId),
        from
          ? sql`(${ledgerTransactions.at}, ${ledgerTransactions.id}) < (${from[0]}::timestamptz, ${from[1]})`
          : undefined,
      ),
    )
    .orderBy(desc(ledgerTransactions.at), desc(ledgerTransactions.id))
    .limit(PAGE + 1);
  const { rows, nextCursor } = pageOf(read, PAGE, (row) => [row.at.toISOString(), row.id]);
  return {
    movements: rows.flatMap(({ id, kind, at, bookingId, number, cents }) =>
      kind === "fee"
        ? []
        : [
            {
              movementId: id,
              kind,
              bookingId,
              number: formatBookingNumber(number),
              amountCents: cents,
              at: at.toISOString(),
            },
          ],
    ),
    nextCursor,
  };
}
