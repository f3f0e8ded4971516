import type { ListMovements, Movements, Overview } from "@totetaxi/contracts/account";
import { bookings, ledgerEntries, ledgerTransactions } from "@totetaxi/db/schema";
import { isId } from "@totetaxi/values/id";
import { inNewYork } from "@totetaxi/values/service-day";
import { and, asc, desc, eq, gte, inArray, sql } from "drizzle-orm";
import { formatBookingNumber } from "../booking/number.ts";
import { isInstant, pageOf, readCursor } from "../paging/cursor.ts";
import type { CustomerCtx } from "./keys.ts";
import { totalsOf } from "./totals.ts";

const PAGE = 50;

/** What somebody has booked and spent, and which trip comes next. */
export async function getOverview(ctx: CustomerCtx): Promise<Overview> {
  const { customerId } = ctx.actor;
  const today = inNewYork(ctx.clock.now()).day;
  const coming = await ctx.db
    .select({ id: bookings.id })
    .from(bookings)
    .where(and(eq(bookings.customerId, customerId), eq(bookings.status, "paid"), gte(bookings.day, today)))
    .orderBy(asc(bookings.day), asc(bookings.id));
  const totals = await totalsOf(ctx.db, [customerId]);
  return { ...totals(customerId), upcoming: coming.length, nextBookingId: coming[0]?.id ?? null };
}

function ofBooking(bookingId: string | undefined) {
  if (bookingId === undefined) return undefined;
  return isId("bkg", bookingId) ? eq(bookings.id, bookingId) : sql`false`;
}

/** Between the customer and us; what Stripe and banks do with the money besides is not theirs to see. */
const SHOWN = ["payment", "refund", "refund_reversal"] as const;

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
        inArray(ledgerTransactions.kind, [...SHOWN]),
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
    movements: rows.flatMap(({ id, kind, at, bookingId, number, cents }) => {
      const shown = SHOWN.find((each) => each === kind);
      if (!shown) return [];
      return [
        {
          movementId: id,
          kind: shown,
          bookingId,
          number: formatBookingNumber(number),
          amountCents: cents,
          at: at.toISOString(),
        },
      ];
    }),
    nextCursor,
  };
}
