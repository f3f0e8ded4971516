import { anOrder } from "@totetaxi/core/testing/order";
import { bindingQuote, type NewBooking, newBooking } from "@totetaxi/core/transactions";
import { bookings, payments } from "@totetaxi/db/schema";
import { newId } from "@totetaxi/values/id";
import { addDays, serviceDay } from "@totetaxi/values/service-day";
import { getTableColumns } from "drizzle-orm";
import postgres from "postgres";
import type { Furnished } from "../furnished.ts";

const FIRST = serviceDay("2026-03-10");
const DAYS = 200;

export type Payment = typeof payments.$inferSelect;

/** What makes bookings that differ in all that has to differ, as if everybody came from elsewhere. */
export async function bookingMaker({ core }: Furnished): Promise<() => NewBooking> {
  const ctx = core.ctx({ kind: "guest", ip: "203.0.113.7" });
  const order = anOrder();
  const row = newBooking(ctx, order, await bindingQuote(ctx, order));
  let made = 0;
  return () => {
    made += 1;
    const id = newId("bkg");
    return {
      ...row,
      id,
      day: addDays(FIRST, made % DAYS),
      requestId: `request-${id}`,
      accessTokenHash: `token-of-${id}`,
      guestEmail: `${id}@example.com`,
      placedFrom: null,
    };
  };
}

/** Payments that wait for their money, each of a booking of its own, with an intent at Stripe. */
export async function openPayments(
  { database, databaseUrl }: Furnished,
  rows: readonly NewBooking[],
): Promise<Payment[]> {
  const { number: _number, searchText: _searchText, ...columns } = getTableColumns(bookings);
  const keys = Object.keys(columns) as (keyof typeof columns)[];
  const names = keys.map((key) => `"${columns[key].name}"`).join(", ");
  const given = rows.map((row) => Object.fromEntries(keys.map((key) => [columns[key].name, row[key]])));
  const filling = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  // Without the triggers, for the filling only: the count of somebody's holds is slow before tables are analysed.
  await filling`set session_replication_role = replica`;
  await filling.unsafe(
    `insert into bookings (${names})
     select ${names} from jsonb_populate_recordset(null::bookings, $1::text::jsonb)`,
    [JSON.stringify(given)],
  );
  await filling.end();
  const open = rows.map((row) => ({
    id: newId("pay"),
    bookingId: row.id,
    status: "pending" as const,
    amountCents: row.totalCents,
    stripePaymentIntentId: `pi_of_${row.id}`,
    createdAt: row.createdAt,
    updatedAt: row.createdAt,
  }));
  return await database.drizzle.insert(payments).values(open).returning();
}
