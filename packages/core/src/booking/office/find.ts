import type { ChangedBooking } from "@totetaxi/contracts/staff/booking-acts";
import { bookings } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import { type BookingId, isId } from "@totetaxi/values/id";
import { eq, sql } from "drizzle-orm";
import type { TxCtx } from "../../context.ts";
import type { Db } from "../../database.ts";
import { lockBooking } from "../../payment/load-case.ts";
import { formatBookingNumber } from "../number.ts";
import type { BookingRow } from "../queries.ts";
import { requireVersion, versionOf } from "../version.ts";

export function noBooking(): DomainError {
  return new DomainError("not_found", "not_found", "There is no such booking.");
}

/** @throws DomainError `not_found` for what is no booking's id. */
export function bookingIdOf(text: string): BookingId {
  if (!isId("bkg", text)) throw noBooking();
  return text;
}

/** Any booking, as the office may see all. @throws DomainError `not_found`. */
export async function findBooking(db: Db, bookingId: string): Promise<BookingRow> {
  const [booking] = await db
    .select()
    .from(bookings)
    .where(eq(bookings.id, bookingIdOf(bookingId)));
  if (!booking) throw noBooking();
  return booking;
}

/**
 * A booking under its lock, as the caller last saw it.
 * @throws DomainError `not_found`, `version_conflict`.
 */
export async function lockSeenBooking(ctx: TxCtx, bookingId: string, version?: number): Promise<BookingRow> {
  const booking = await lockBooking(ctx, bookingIdOf(bookingId));
  if (!booking) throw noBooking();
  requireVersion(versionOf(booking), version);
  return booking;
}

/** Writes an edit of a booking that is locked, and raises what its readers see as its version. */
export async function editLocked(
  ctx: TxCtx,
  booking: BookingRow,
  change: Partial<typeof bookings.$inferInsert>,
): Promise<ChangedBooking> {
  const [edited] = await ctx.db
    .update(bookings)
    .set({ ...change, edits: sql`${bookings.edits} + 1` })
    .where(eq(bookings.id, booking.id))
    .returning();
  if (!edited) throw new Error(`booking ${booking.id} vanished under its lock`);
  return changedBooking(edited);
}

export function changedBooking(booking: BookingRow): ChangedBooking {
  return {
    bookingId: booking.id,
    number: formatBookingNumber(booking.number),
    status: booking.status,
    version: versionOf(booking),
  };
}
