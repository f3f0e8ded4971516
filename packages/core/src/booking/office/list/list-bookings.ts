import {
  type BookingFilter,
  type BookingPage,
  type BookingRowView,
  type ListBookings,
  MOST_EXPORTED,
  statusesOf,
  type Totals,
} from "@totetaxi/contracts/staff/booking-list";
import { serviceDay } from "@totetaxi/values/service-day";
import type { Ctx } from "../../../context.ts";
import { pickupsOf } from "../../../dashboard/pickup-days.ts";
import type { Db } from "../../../database.ts";
import { pageOf } from "../../../paging/cursor.ts";
import { findPage, orderOf } from "./find-page.ts";
import { rowsOf } from "./row-view.ts";

const PAGE = 50;
/** Of a text: no fewer than anybody may export. */
const MOST_COUNTED = MOST_EXPORTED;
const FIRST_DAY = serviceDay("0001-01-01");
const LAST_DAY = serviceDay("9999-12-31");
const EXPORT_PAGE = 500;

/** How many there are and what they come to, by the sums of their days. */
async function totalsOfDays(db: Db, { status, service, from, to }: BookingFilter): Promise<Totals> {
  const [found = []] = await pickupsOf(db, [{ from: from ?? FIRST_DAY, to: to ?? LAST_DAY }], {
    statuses: statusesOf(status),
    service,
  });
  return {
    count: found.reduce((sum, { count }) => sum + count, 0),
    capped: false,
    totalCents: found.reduce((sum, { totalCents }) => sum + totalCents, 0),
  };
}

/** The same of a text, for as long as they can be counted without reading them all. */
async function totalsOfText(db: Db, filter: BookingFilter): Promise<Totals> {
  const keys = await findPage(db, filter, undefined, MOST_COUNTED + 1);
  if (keys.length > MOST_COUNTED) return { count: MOST_COUNTED, capped: true, totalCents: null };
  const rows = await rowsOf(
    db,
    keys.map(({ id }) => id),
  );
  const totalCents = rows.reduce((sum, row) => sum + row.totalCents, 0);
  return { count: rows.length, capped: false, totalCents };
}

/** How many bookings a filter has, and what they come to. */
export async function totalsOf(db: Db, filter: BookingFilter): Promise<Totals> {
  return filter.text === undefined ? await totalsOfDays(db, filter) : await totalsOfText(db, filter);
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
