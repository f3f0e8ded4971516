import type { BookingList, BookingSummary, ListBookings } from "@totetaxi/contracts/my-bookings";
import { bookings } from "@totetaxi/db/schema";
import { inNewYork } from "@totetaxi/values/service-day";
import { and, desc, eq, gte, inArray, lt, notInArray, or, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import type { CustomerCtx } from "../customer/keys.ts";
import { isInstant, pageOf, readCursor } from "../paging/cursor.ts";
import { formatBookingNumber } from "./number.ts";
import { type BookingRow, leadingPayments } from "./queries.ts";
import { addressOf, windowOf } from "./view.ts";

const PAGE = 20;
/** Nobody will come any more. */
const ENDED = ["cancelled", "expired", "refunded"] as const;

function ofWhen(ctx: Ctx, when: ListBookings["when"]) {
  const today = inNewYork(ctx.clock.now()).day;
  if (when === "upcoming") {
    return and(
      gte(bookings.day, today),
      notInArray(bookings.status, [...ENDED]),
      sql`${bookings.status} <> 'completed'`,
    );
  }
  if (when === "past") {
    return or(lt(bookings.day, today), inArray(bookings.status, [...ENDED, "completed"]));
  }
  return undefined;
}

/** What was typed, as a part of a number, a street or a ZIP; `%` and `_` are themselves. */
function holding(text: string | undefined) {
  const words = text?.trim();
  return words
    ? sql`${bookings.searchText} like folded(${`%${words.replace(/[\\%_]/g, "\\$&")}%`})`
    : undefined;
}

function after(cursor: string | undefined) {
  const from = readCursor(cursor, ([at, id, ...more]) => isInstant(at) && !!id && more.length === 0);
  return from
    ? sql`(${bookings.createdAt}, ${bookings.id}) < (${from[0]}::timestamptz, ${from[1]})`
    : undefined;
}

function summaryOf(
  row: BookingRow,
  { status, refundedCents }: { status: BookingSummary["paymentStatus"]; refundedCents: number },
): BookingSummary {
  return {
    bookingId: row.id,
    number: formatBookingNumber(row.number),
    status: row.status,
    paymentStatus: status,
    service: row.service,
    ...(row.package ? { package: row.package } : {}),
    pickupDate: row.day,
    window: windowOf(row.window),
    pickup: addressOf(row, "pickup"),
    delivery: addressOf(row, "delivery"),
    totalCents: row.totalCents,
    refundedCents,
    ...(row.status === "pending" ? { holdExpiresAt: row.holdExpiresAt.toISOString() } : {}),
    createdAt: row.createdAt.toISOString(),
  };
}

/** The customer's own bookings, the newest first, a page at a time. @throws DomainError `invalid_cursor`. */
export async function listBookings(
  ctx: CustomerCtx,
  { status, when, text, cursor }: ListBookings,
): Promise<BookingList> {
  const read = await ctx.db
    .select()
    .from(bookings)
    .where(
      and(
        eq(bookings.customerId, ctx.actor.customerId),
        status ? eq(bookings.status, status) : undefined,
        ofWhen(ctx, when),
        holding(text),
        after(cursor),
      ),
    )
    .orderBy(desc(bookings.createdAt), desc(bookings.id))
    .limit(PAGE + 1);
  const { rows, nextCursor } = pageOf(read, PAGE, (row) => [row.createdAt.toISOString(), row.id]);
  const paid = await leadingPayments(
    ctx.db,
    rows.map(({ id }) => id),
  );
  return {
    bookings: rows.map((row) => summaryOf(row, paid(row.id))),
    nextCursor,
  };
}
