import { bookings, payments } from "@totetaxi/db/schema";
import { statement } from "@totetaxi/db/statement";
import { DomainError } from "@totetaxi/values/domain-error";
import type { BookingId } from "@totetaxi/values/id";
import { inNewYork } from "@totetaxi/values/service-day";
import { asc, eq, getTableColumns, sql } from "drizzle-orm";
import { hasRoom } from "../booking/places.ts";
import type { Ctx, TxCtx } from "../context.ts";
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
/** A booking's payments, the oldest first. */
export const paymentsOf = statement((db) =>
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

/** Which payment is in question; the leading one when none is named. @throws DomainError `not_found`. */
function caseOf(
  booking: BookingRow | undefined,
  rows: readonly PaymentRow[],
  paymentId?: PaymentRow["id"],
): Case {
  const payment = paymentId ? rows.find((row) => row.id === paymentId) : leading(rows);
  if (!booking || !payment) throw new DomainError("not_found", "not_found", "There is no such booking.");
  return { booking, payment, others: rows.filter((row) => row.id !== payment.id) };
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
  const booking = await lockBooking(ctx, bookingId);
  return caseOf(booking, await paymentsOf(ctx.db, { bookingId }), paymentId);
}

const seenCase = statement((db) =>
  db
    .select({
      booking: BOOKING,
      payment: getTableColumns(payments),
      state: sql<string>`state_of_case(${bookings.id})`,
    })
    .from(bookings)
    .innerJoin(payments, eq(payments.bookingId, bookings.id))
    .where(eq(bookings.id, sql.placeholder("bookingId")))
    .orderBy(asc(payments.createdAt), asc(payments.id))
    .prepare("seen_case"),
);

/**
 * Reads a booking and its payments without a lock. Whoever decides on them requires that `state` is still theirs.
 * @throws DomainError `not_found`.
 */
export async function seeCase(
  ctx: Ctx,
  bookingId: BookingId,
  paymentId?: PaymentRow["id"],
): Promise<{ found: Case; state: string }> {
  const rows = await seenCase(ctx.db, { bookingId });
  const found = caseOf(
    rows[0]?.booking,
    rows.map(({ payment }) => payment),
    paymentId,
  );
  return { found, state: rows[0]?.state ?? "" };
}

/** The case as plain values, for the decision; `room` says whether the day takes a booking that has lost its place. */
export function plainly(
  ctx: Pick<Ctx, "clock">,
  { booking, payment, others }: Case,
  room: boolean,
): Standing {
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
      lastDecline: payment.lastDecline,
      declines: payment.declines,
    },
    opened: 1 + others.length,
    openElsewhere: others.some((other) => isOpen(other.status)),
    keptElsewhere: others.some((other) => isCaptured(other.status) && !other.surplus),
    room,
  };
}

/** The case as it stands under its lock. Room is looked up only for a booking that has lost its place. */
export async function standingOf(ctx: TxCtx, found: Case): Promise<Standing> {
  const { booking } = found;
  const ahead = booking.status === "expired" && booking.day > inNewYork(ctx.clock.now()).day;
  return plainly(ctx, found, ahead && (await hasRoom(ctx, booking)));
}
