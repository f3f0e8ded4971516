import { type BookingFilter, statusesOf } from "@totetaxi/contracts/staff/booking-list";
import { bookings, customers } from "@totetaxi/db/schema";
import { type BookingId, isId } from "@totetaxi/values/id";
import { isServiceDay, type ServiceDay } from "@totetaxi/values/service-day";
import { and, eq, gte, inArray, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { Db } from "../../../database.ts";
import { isInstant, readCursor } from "../../../paging/cursor.ts";
import { readText, type Wanted } from "./read-text.ts";

/*
 * How a page is found (ADR 8). How many bookings a text has nobody knows before, so each way that may be slow has a limit:
 *
 * | asked for                          | way                                                                     |
 * | ---------------------------------- | ----------------------------------------------------------------------- |
 * | no text, or a booking's number     | one query in the order of the list, or by the index of numbers          |
 * | a text that is no e-mail           | walk the first WALK rows; a full page is the answer: the text is common |
 * | that page not full, or an e-mail   | hits by the index of texts (or of e-mails), at most MOST_HITS, sorted   |
 * | there are more hits than that      | one query in the order of the list: so common a text is soon met        |
 */

/** What is needed of a booking to put it into its place in the list. */
export type Key = { id: BookingId; day: ServiceDay; created?: string };

/** Rows that are looked at, newest first, before the index of all texts is asked. */
const WALK = 10_000;
/** Hits of a text that are sorted; one with more is found by walking. */
const MOST_HITS = 5_000;
/** Customers whom a text names, the newest: so many ids are asked for at most. */
const MOST_CUSTOMERS = 200;

// No key under the name of a column that is sorted by: the order would be by what is made of it, and sort all there is.
type Order = {
  by: SQL;
  keys: SQL;
  parts(row: Key): string[];
  after(cursor: string | undefined): SQL | undefined;
};

const NEWEST: Order = {
  // As the index has it: without "nulls last" it would be another order, and every booking be sorted.
  by: sql`created_at desc nulls last, id desc nulls last`,
  keys: sql`id, service_day::text as day, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as created`,
  parts: ({ created = "", id }) => [created, id],
  after(cursor) {
    const parts = readCursor(cursor, ([at, id]) => isInstant(at) && isId("bkg", id ?? ""));
    return parts ? sql`(created_at, id) < (${parts[0]}::timestamptz, ${parts[1]})` : undefined;
  },
};
const BY_DAY: Order = {
  by: sql`service_day, id`,
  // No more than the index of days has: of a day with many pickups none is read that is not on the page.
  keys: sql`id, service_day::text as day`,
  parts: ({ day, id }) => [day, id],
  after(cursor) {
    const parts = readCursor(cursor, ([day, id]) => isServiceDay(day ?? "") && isId("bkg", id ?? ""));
    return parts ? sql`(service_day, id) > (${parts[0]}::date, ${parts[1]})` : undefined;
  },
};

export function orderOf({ from, to }: BookingFilter): Order {
  return from || to ? BY_DAY : NEWEST;
}

/** All of a filter but its text. */
function plainWhere({ status, service, from, to }: BookingFilter): SQL | undefined {
  const statuses = statusesOf(status);
  return and(
    // One state alone has an index in the order of the list.
    statuses[0] && (statuses[1] ? inArray(bookings.status, statuses) : eq(bookings.status, statuses[0])),
    service && eq(bookings.service, service),
    from && gte(bookings.day, from),
    to && lte(bookings.day, to),
  );
}

/** Customers whom a text names, as the index of their texts has it. */
export function customerNamed(like: string): SQL {
  return sql`folded(${customers.firstName} || ' ' || ${customers.lastName} || ' ' || ${customers.email} || ' ' || ${customers.phone}) like folded(${like})`;
}

/** The newest customers whom a text names: their bookings have no name of their own. */
export async function customersNamed(db: Db, like: string, most: number) {
  return await db
    .select()
    .from(customers)
    .where(and(isNull(customers.deletedAt), customerNamed(like)))
    .orderBy(sql`${customers.createdAt} desc`)
    .limit(most);
}

/** By the index of e-mails, whatever the database's language sorts first. */
function guestEmailBegins(start: string): SQL {
  return sql`(lower(guest_email) ~>=~ ${start} and lower(guest_email) ~<~ ${`${start}\u{10ffff}`})`;
}

/** What a booking itself says, and by which part of their texts its customer is known. */
function saidWhere(wanted: Wanted): { text: SQL; customer: string | undefined } {
  if (!("number" in wanted)) {
    const { like, email } = wanted;
    return { text: email ? guestEmailBegins(email) : sql`search_text like folded(${like})`, customer: like };
  }
  const { number, ending } = wanted;
  const text = sql`number = ${number}`;
  if (ending === undefined) return { text, customer: undefined };
  // Each part of the text of a search ends with a space, and the last one with the text.
  const ends = sql`(${text} or search_text like ${`%${ending} %`} or search_text like ${`%${ending}`})`;
  return { text: ends, customer: `%${ending}` };
}

async function textWhere(db: Db, wanted: Wanted): Promise<SQL> {
  const { text, customer } = saidWhere(wanted);
  const named = customer === undefined ? [] : await customersNamed(db, customer, MOST_CUSTOMERS);
  if (named.length === 0) return text;
  return sql`(${text} or customer_id = any(${sql.param(named.map(({ id }) => id))}::text[]))`;
}

/**
 * The next `size` bookings of a filter. A text that many bookings have is met soon when one walks the list; one that few
 * have is found in an index. Which of the two it is nobody knows before, so the list is walked a little first; an e-mail
 * is of few.
 * @throws DomainError `invalid_cursor`.
 */
export async function findPage(
  db: Db,
  filter: BookingFilter,
  cursor: string | undefined,
  size: number,
): Promise<Key[]> {
  const order = orderOf(filter);
  const where = and(plainWhere(filter), order.after(cursor)) ?? sql`true`;
  const plain = (and_: SQL) =>
    db.execute<Key>(
      sql`select ${order.keys} from bookings where ${where} and ${and_} order by ${order.by} limit ${size}`,
    );
  if (filter.text === undefined) return [...(await plain(sql`true`))];
  const wanted = readText(filter.text);
  const text = await textWhere(db, wanted);
  if ("number" in wanted && wanted.ending === undefined) return [...(await plain(text))];
  if (!("email" in wanted)) {
    const walked = await db.execute<Key>(sql`
      select ${order.keys} from (select * from bookings where ${where} order by ${order.by} limit ${WALK}) newest
      where ${text} order by ${order.by} limit ${size}`);
    if (walked.length === size) return [...walked];
  }
  const few = await db.transaction(async (tx) => {
    // Reading the whole table is never the shorter way to a few rows, whatever the statistics say.
    await tx.execute(sql`set local enable_seqscan = off`);
    return await tx.execute<Key & { hits: number }>(sql`
      with hits as materialized (select * from bookings where ${text} limit ${MOST_HITS + 1})
      select ${order.keys}, (select count(*)::int from hits) as hits from hits bookings
      where ${where} order by ${order.by} limit ${size}`);
  });
  const capped = few.length === 0 ? await hasMoreHits(db, text) : (few[0]?.hits ?? 0) > MOST_HITS;
  return [...(capped ? await plain(text) : few)];
}

async function hasMoreHits(db: Db, text: SQL): Promise<boolean> {
  const [{ hits } = { hits: 0 }] = await db.execute<{ hits: number }>(
    sql`select count(*)::int as hits from (select 1 from bookings where ${text} limit ${MOST_HITS + 1}) found`,
  );
  return hits > MOST_HITS;
}
