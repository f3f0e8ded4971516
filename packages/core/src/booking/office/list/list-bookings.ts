import type {
  BookingFilter,
  BookingPage,
  BookingRowView,
  ListBookings,
  Totals,
} from "@totetaxi/contracts/staff/booking-list";
import { bookings } from "@totetaxi/db/schema";
import type { Ctx } from "../../../context.ts";
import type { Db } from "../../../database.ts";
import { pageOf } from "../../../paging/cursor.ts";
import { findPage, orderOf, plainWhere } from "./find-page.ts";
import { rowsOf } from "./row-view.ts";

const PAGE = 50;
const MOST_COUNTED = 1_000;
const EXPORT_PAGE = 500;

/** How many there are and what they come to, for as long as they can be counted without reading them all. */
async function totalsOf(db: Db, filter: BookingFilter): Promise<Totals> {
  let amounts: number[];
  if (filter.text === undefined) {
    const where = plainWhere(filter);
    const found = await db
      .select({ cents: bookings.totalCents })
      .from(bookings)
      .where(where)
      // Unordered, the rows themselves are read from their first on, with all that was changed since and not yet swept
      // away. In the order of days the index has all that is asked for.
      .orderBy(...(where ? [] : [bookings.day]))
      .limit(MOST_COUNTED + 1);
    amounts = found.map(({ cents }) => cents);
  } else {
    const keys = await findPage(db, filter, undefined, MOST_COUNTED + 1);
    const rows =
      keys.length > MOST_COUNTED
        ? []
        : await rowsOf(
            db,
            keys.map(({ id }) => id),
          );
    if (keys.length > MOST_COUNTED) return { count: MOST_COUNTED, capped: true, totalCents: null };
    amounts = rows.map(({ totalCents }) => totalCents);
  }
  if (amounts.length > MOST_COUNTED) return { count: MOST_COUNTED, capped: true, totalCents: null };
  return { count: amounts.length, capped: false, totalCents: amounts.reduce((sum, each) => sum + each, 0) };
}

/**
 * Bookings of a filter, by keyset: a page deep down costs what the first one costs.
 * @throws DomainError `invalid_cursor`.
 */
export async function listBookings(ctx: Ctx, { cursor, ...filter }: ListBookings): Promise<BookingPage> {
  const [keys, totals] = await Promise.all([
    findPage(ctx.db, filter, cursor, PAGE + 1),
    cursor === undefined ? totalsOf(ctx.db, filter) : null,
  ]);
  const { rows, nextCursor } = pageOf(keys, PAGE, orderOf(filter).parts);
  return {
    bookings: await rowsOf(
      ctx.db,
      rows.map(({ id }) => id),
    ),
    totals,
    nextCursor,
  };
}

/** Every booking of a filter, a page at a time. */
export async function* allBookings(ctx: Ctx, filter: BookingFilter): AsyncGenerator<BookingRowView[]> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const keys = await findPage(ctx.db, filter, cursor, EXPORT_PAGE + 1);
    const page = pageOf(keys, EXPORT_PAGE, orderOf(filter).parts);
    yield await rowsOf(
      ctx.db,
      page.rows.map(({ id }) => id),
    );
    cursor = page.nextCursor;
  }
}
