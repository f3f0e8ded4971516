import { bookings, payments } from "@totetaxi/db/schema";
import { statement } from "@totetaxi/db/statement";
import { DomainError } from "@totetaxi/values/domain-error";
import type { BookingId } from "@totetaxi/values/id";
import { inNewYork } from "@totetaxi/values/service-day";
import { asc, eq, getTableColumns, sql } from "drizzle-orm";
import { hasRoom } from "../booking/places.ts";
import type { TxCtx } from "../context.ts";
import { isCaptured, isOpen, type Standing } from "./standing.ts";

export type BookingRow = Omit<typeof bookings.$inferSelect, "searchText">;
export type PaymentRow = typeof payments.$inferSelect;

/** A booking under its lock, the payment in question, and the booking's other payments. */
export type Case = { booking: BookingRow; payment: PaymentRow; others: PaymentRow[] };

/** The payment an event about the whole booking is judged by: the kept one, else an open one, else the newest. */
export function leading(rows: readonly PaymentRow[]): PaymentRow | undefined {
  return (
    rows.find((row) => isCaptured(row.status) && !row.surplus) ??
    rows.find((row) => isOpen(row.status)) ??
    rows.at(-1)
  );
}

const { searchText: _, ...BOOKING } = getTableColumns(bookings);
const lockedBooking = statement((db) =>
  db
    .select(BOOKING)
    .from(bookings)
    .where(eq(bookings.id, sql.placeholder("bookingId")))
    .for("update")
    .prepare("locked_booking"),
);
const paymentsOf = statement((db) =>
  db
    .select()
    .from(payments)
    .where(eq(payments.bookingId, sql.placeholder("bookingId")))
    .orderBy(asc(payments.createdAt), asc(payments.id))
    .prepare("payments_of"),
);

/**
 * Makes everybody else who decides about this booking wait. Taken before any row of its payments and refunds, and told to
 * the office: who locks a booking is about to change it.
 */
export async function lockBooking(ctx: TxCtx, bookingId: BookingId): Promise<BookingRow | undefined> {
  ctx.changes.tell("booking");
  const [booking] = await lockedBooking(ctx.db, { bookingId });
  return booking;
}

/**
 * Locks a booking and reads its payments. The lock comes first: what is read under it is what is decided on.
 * @throws DomainError `not_found`.
 */
export async function loadCase(
  ctx: TxCtx,
  bookingId: BookingId,
  paymentId?: PaymentRow["id"],
): Promise<Case> {
  // Sent together, answered one after the other: what the second reads is as it stands once the lock is held.
  const [booking, rows] = await Promise.all([lockBooking(ctx, bookingId), paymentsOf(ctx.db, { bookingId })]);
  const payment = paymentId ? rows.find((row) => row.id === paymentId) : leading(rows);
  if (!booking || !payment) throw new DomainError("not_found", "not_found", "There is no such booking.");
  return { booking, payment, others: rows.filter((row) => row.id !== payment.id) };
}

/** The case as plain values, for the decision. Room is looked up only for a booking that has lost its place. */
export async function standingOf(ctx: TxCtx, { booking, payment, others }: Case): Promise<Standing> {
  return {
    booking: {
      status: booking.status,
      cancelAsked: booking.cancelAskedAt !== null,
      replaced: booking.replaced,
      holdOver: booking.holdExpiresAt <= ctx.clock.now(),
    },
    payment: {
      status: payment.status,
      surplus: payment.surplus,
      capturedCents: payment.capturedCents,
      reservedCents: payment.reservedCents,
      refundedCents: payment.refundedCents,
      lastDecline: payment.failedChargeId,
      declines: payment.declines,
    },
    opened: 1 + others.length,
    openElsewhere: others.some((other) => isOpen(other.status)),
    keptElsewhere: others.some((other) => isCaptured(other.status) && !other.surplus),
    room:
      booking.status === "expired" &&
      booking.day > inNewYork(ctx.clock.now()).day &&
      (await hasRoom(ctx, booking)),
  };
}
