import type { BookingAbout } from "@totetaxi/contracts/staff/audit";
import { bookings, payments, refunds } from "@totetaxi/db/schema";
import { isId } from "@totetaxi/values/id";
import { eq, inArray } from "drizzle-orm";
import { formatBookingNumber, parseBookingNumber } from "../booking/number.ts";
import type { Db } from "../database.ts";

/** The bookings that some subjects of the log are, or whose payments and refunds they are. */
export async function bookingsAbout(db: Db, subjectIds: readonly string[]): Promise<BookingAbout[]> {
  const unique = [...new Set(subjectIds)];
  const about = { bookingId: bookings.id, number: bookings.number };
  const found = await Promise.all([
    db
      .select({ subjectId: bookings.id, ...about })
      .from(bookings)
      .where(
        inArray(
          bookings.id,
          unique.filter((id) => isId("bkg", id)),
        ),
      ),
    db
      .select({ subjectId: payments.id, ...about })
      .from(payments)
      .innerJoin(bookings, eq(bookings.id, payments.bookingId))
      .where(
        inArray(
          payments.id,
          unique.filter((id) => isId("pay", id)),
        ),
      ),
    db
      .select({ subjectId: refunds.id, ...about })
      .from(refunds)
      .innerJoin(bookings, eq(bookings.id, refunds.bookingId))
      .where(
        inArray(
          refunds.id,
          unique.filter((id) => isId("ref", id)),
        ),
      ),
  ]);
  return found.flat().map(({ number, ...ids }) => ({ ...ids, number: formatBookingNumber(number) }));
}

/** What somebody who types a subject means: the booking of a number with all of its money, or the very id. */
export async function subjectsMeant(db: Db, typed: string): Promise<readonly string[]> {
  const number = parseBookingNumber(typed);
  if (number === undefined) return [typed.trim()];
  const own = { id: bookings.id };
  const [booking] = await db.select(own).from(bookings).where(eq(bookings.number, number));
  if (!booking) return [];
  const [paid, given] = await Promise.all([
    db.select({ id: payments.id }).from(payments).where(eq(payments.bookingId, booking.id)),
    db.select({ id: refunds.id }).from(refunds).where(eq(refunds.bookingId, booking.id)),
  ]);
  return [booking, ...paid, ...given].map(({ id }) => id);
}
