import { bookings, payments } from "@totetaxi/db/schema";
import { runSql } from "@totetaxi/db/statement";
import { ZERO } from "@totetaxi/values/cents";
import { newId } from "@totetaxi/values/id";
import { getTableColumns } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import type { PaymentRow } from "../payment/load-case.ts";
import { retrying } from "../transaction.ts";
import { asDayFull, dayFull, slotsOf, takingPlaces } from "./places.ts";
import type { BookingRow } from "./queries.ts";

/** A booking as it is written; its number comes from the database. */
export type NewBooking = Omit<BookingRow, "number">;

const { number: _number, searchText: _searchText, ...BOOKING } = getTableColumns(bookings);
const PAYMENT = getTableColumns(payments);

const namesOf = (columns: Record<string, { name: string }>) =>
  Object.values(columns)
    .map(({ name }) => `"${name}"`)
    .join(", ");

/**
 * Booking, hold and payment in one statement, which is a transaction by itself. Who comes to a full or closed day is
 * turned away before anything is written or locked; the places come last, since they are what everybody waits for.
 * $1 and $2 are the rows of booking and payment as JSON, $3 the slots.
 */
const WRITE = `
  with booked as (
    insert into bookings (${namesOf(BOOKING)})
    select ${namesOf(BOOKING)} from jsonb_populate_record(null::bookings, $1::text::jsonb) as new
    where not exists (select from blackout_days closed where closed.service_day = new.service_day)
      and not exists (
        select from slots where slots.service_day = new.service_day and slot = any ($3::text[]) and taken >= capacity)
    returning id, number, service_day, specialty_items, price_lines
  ), owed as (
    insert into payments (${namesOf(PAYMENT)})
    select ${namesOf(PAYMENT)} from jsonb_populate_record(null::payments, $2::text::jsonb)
    where exists (select from booked)
    returning booking_id
  ), taken as (
    ${takingPlaces("(select service_day from booked join owed on booking_id = id)", "$3")}
  )
  select number::integer, specialty_items as "specialtyItems", price_lines as "priceLines" from booked`;

/** What only the database knows: the number, and JSON with its keys in the order in which it will always be read. */
type Written = Pick<BookingRow, "number" | "specialtyItems" | "priceLines">;

/** A row under the names of its columns. */
function asJson<Row extends object>(columns: Record<string & keyof Row, { name: string }>, row: Row): string {
  const keys = Object.keys(columns) as (string & keyof Row)[];
  return JSON.stringify(Object.fromEntries(keys.map((key) => [columns[key].name, row[key]])));
}

function firstPayment({ id: bookingId, totalCents: amountCents, createdAt }: NewBooking): PaymentRow {
  return {
    id: newId("pay", createdAt),
    bookingId,
    status: "pending",
    amountCents,
    currency: "usd",
    capturedCents: ZERO,
    reservedCents: ZERO,
    refundedCents: ZERO,
    surplus: false,
    attempt: 1,
    stripePaymentIntentId: null,
    stripeChargeId: null,
    failureReason: null,
    lastDecline: null,
    declines: 0,
    feeCents: null,
    createdAt,
    updatedAt: createdAt,
    processedAt: null,
  };
}

/**
 * Writes a booking with its hold, its payment and its places.
 * @throws DomainError `day_full` when the day or the hour has no place left or no van runs.
 */
export async function writeBooking(
  ctx: Ctx,
  row: NewBooking,
): Promise<{ booking: BookingRow; payment: PaymentRow }> {
  const payment = firstPayment(row);
  const parameters = [asJson(BOOKING, row), asJson(PAYMENT, payment), slotsOf(row)];
  const [written] = await retrying(() => runSql<Written>(ctx.db, WRITE, parameters)).catch((error) => {
    throw asDayFull(error);
  });
  if (!written) throw dayFull();
  ctx.changes.tell("booking");
  return { booking: { ...row, ...written }, payment };
}
