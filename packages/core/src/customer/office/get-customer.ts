import type { CustomerDetail, GetCustomer } from "@totetaxi/contracts/staff/customer";
import { bookings, payments } from "@totetaxi/db/schema";
import { count, desc, eq, type SQL, sql, sum } from "drizzle-orm";
import { peopleNamed } from "../../audit/people.ts";
import { formatBookingNumber } from "../../booking/number.ts";
import { rowsWhere } from "../../booking/office/list/row-view.ts";
import type { Ctx } from "../../context.ts";
import type { Db } from "../../database.ts";
import { listNotes } from "../../note/list-notes.ts";
import { customerRows } from "./customer-rows.ts";
import { findCustomer } from "./find-customer.ts";

const MOST = 200;
const MOST_ADDRESSES = 20;

type Address = CustomerDetail["addresses"][number];

async function addressesOf(db: Db, customerId: string): Promise<Address[]> {
  const found = await db.execute<Address>(sql`
    select line1, line2, city, state, zip from (
      select pickup_line1 as line1, pickup_line2 as line2, pickup_city as city, pickup_state as state, pickup_zip as zip, created_at
      from bookings where customer_id = ${customerId}
      union all
      select delivery_line1, delivery_line2, delivery_city, delivery_state, delivery_zip, created_at
      from bookings where customer_id = ${customerId}
    ) used group by line1, line2, city, state, zip order by max(created_at) desc limit ${MOST_ADDRESSES}`);
  return found.map(({ line1, line2, city, state, zip }) => ({ line1, line2, city, state, zip }));
}

/** All that the payments of some bookings took and gave back. */
async function moneyOf(db: Db, theirs: SQL) {
  const [all] = await db
    .select({ count: count(), taken: sum(payments.capturedCents), givenBack: sum(payments.refundedCents) })
    .from(payments)
    .innerJoin(bookings, eq(bookings.id, payments.bookingId))
    .where(theirs);
  return all ?? { count: 0, taken: null, givenBack: null };
}

/** One customer with the newest bookings and payments, and what the office wrote down. @throws DomainError `not_found`. */
export async function getCustomer(ctx: Ctx, input: GetCustomer): Promise<CustomerDetail> {
  const { db } = ctx;
  const found = await findCustomer(db, input.customerId);
  const theirs = eq(bookings.customerId, found.id);
  const [[customer], rows, bookingCount, paid, money, addresses, notes] = await Promise.all([
    customerRows(db, [found]),
    rowsWhere(db, theirs, [desc(bookings.createdAt)], MOST),
    db.$count(bookings, theirs),
    db
      .select({ payment: payments, number: bookings.number })
      .from(payments)
      .innerJoin(bookings, eq(bookings.id, payments.bookingId))
      .where(theirs)
      .orderBy(desc(payments.createdAt))
      .limit(MOST),
    moneyOf(db, theirs),
    addressesOf(db, found.id),
    listNotes(db, found.id),
  ]);
  if (!customer) throw new Error(`customer ${found.id} has no row`);
  return {
    customer,
    emailVerified: found.emailVerifiedAt !== null,
    bookings: rows,
    payments: paid.map(({ payment, number }) => ({
      bookingId: payment.bookingId,
      number: formatBookingNumber(number),
      status: payment.status,
      capturedCents: payment.capturedCents,
      refundedCents: payment.refundedCents,
      createdAt: payment.createdAt.toISOString(),
    })),
    counts: { bookings: bookingCount, payments: money.count },
    money: { takenCents: Number(money.taken), givenBackCents: Number(money.givenBack) },
    addresses,
    notes,
    people: await peopleNamed(
      db,
      notes.map(({ by }) => by),
    ),
  };
}
