import type { BookingDetail, StaffGetBooking } from "@totetaxi/contracts/staff/booking-detail";
import {
  bookingHistory,
  bookings,
  customers,
  disputes,
  messages,
  payments,
  refunds,
} from "@totetaxi/db/schema";
import { sum } from "@totetaxi/values/cents";
import { asc, eq } from "drizzle-orm";
import { auditOf } from "../../audit/list-audit.ts";
import { peopleNamed } from "../../audit/people.ts";
import type { Ctx } from "../../context.ts";
import type { Db } from "../../database.ts";
import { isStillTrue } from "../../message/still-true.ts";
import { listNotes } from "../../note/list-notes.ts";
import { leading, type PaymentRow } from "../../payment/load-case.ts";
import { owedOfFailed } from "../../refund/owed.ts";
import { refundView } from "../../refund/view.ts";
import { hasDayCome } from "../policy.ts";
import type { BookingRow } from "../queries.ts";
import { mayMove } from "../status.ts";
import { versionOf } from "../version.ts";
import { bookingView } from "../view.ts";
import { findBooking, noBooking } from "./find.ts";
import { readText } from "./list/read-text.ts";

async function find(db: Db, ref: StaffGetBooking): Promise<BookingRow> {
  if ("bookingId" in ref) return await findBooking(db, ref.bookingId);
  const wanted = readText(ref.number);
  const [found] =
    "number" in wanted ? await db.select().from(bookings).where(eq(bookings.number, wanted.number)) : [];
  if (!found) throw noBooking();
  return found;
}

type Refund = typeof refunds.$inferSelect;
type Dispute = typeof disputes.$inferSelect;

/** What of a payment may still be proposed as a refund; nothing of one that a bank has taken back, or may. */
function leftToRefund(
  payment: PaymentRow | undefined,
  back: readonly Refund[],
  disputed: readonly Dispute[],
): number {
  if (!payment) return 0;
  const isOfIt = ({ paymentId }: Refund | Dispute) => paymentId === payment.id;
  if (disputed.some((dispute) => isOfIt(dispute) && !dispute.refundable)) return 0;
  const proposed = back.filter((refund) => isOfIt(refund) && refund.status === "requested");
  const asked = sum(proposed.map(({ amountCents }) => amountCents));
  return Math.max(0, payment.capturedCents - payment.reservedCents - asked);
}

function paymentView(payment: PaymentRow, leftToRefundCents: number): BookingDetail["payments"][number] {
  const { id, status, amountCents, capturedCents, refundedCents, feeCents, surplus } = payment;
  return {
    paymentId: id,
    status,
    amountCents,
    capturedCents,
    refundedCents,
    leftToRefundCents,
    feeCents,
    surplus,
    failureReason: payment.failureReason,
    stripePaymentIntentId: payment.stripePaymentIntentId,
    createdAt: payment.createdAt.toISOString(),
    processedAt: payment.processedAt?.toISOString() ?? null,
  };
}

function disputeView(dispute: Dispute): BookingDetail["disputes"][number] {
  const { id, status, reason, amountCents, withdrawnCents, feeCents, answerBy, openedAt } = dispute;
  return {
    disputeId: id,
    status,
    reason,
    amountCents,
    withdrawnCents,
    feeCents,
    answerBy: answerBy?.toISOString() ?? null,
    openedAt: openedAt.toISOString(),
  };
}

function mayOf(booking: BookingRow, left: number, now: Date): BookingDetail["may"] {
  const { status, customerId } = booking;
  return {
    complete: mayMove(status, "completed") && hasDayCome(booking.day, now),
    cancel: mayMove(status, "cancelled"),
    move: status === "pending" || status === "paid",
    editContact: customerId === null,
    refund: left > 0,
    resendConfirmation: isStillTrue("booking_confirmation", booking, now),
    resendPaymentLink: isStillTrue("payment_link", booking, now),
  };
}

/** Everything about one booking. @throws DomainError `not_found`. */
export async function getDetail(ctx: Ctx, ref: StaffGetBooking): Promise<BookingDetail> {
  const { db, actor } = ctx;
  const booking = await find(db, ref);
  const [paid, back, disputed, told, moves, notes, [owner]] = await Promise.all([
    db.select().from(payments).where(eq(payments.bookingId, booking.id)).orderBy(asc(payments.createdAt)),
    db.select().from(refunds).where(eq(refunds.bookingId, booking.id)).orderBy(asc(refunds.createdAt)),
    db.select().from(disputes).where(eq(disputes.bookingId, booking.id)).orderBy(asc(disputes.openedAt)),
    db.select().from(messages).where(eq(messages.bookingId, booking.id)).orderBy(asc(messages.createdAt)),
    db
      .select()
      .from(bookingHistory)
      .where(eq(bookingHistory.bookingId, booking.id))
      .orderBy(asc(bookingHistory.version)),
    listNotes(db, booking.id),
    booking.customerId
      ? db.select({ vip: customers.vip }).from(customers).where(eq(customers.id, booking.customerId))
      : [],
  ]);
  const audit = await auditOf(db, [booking.id, ...paid.map(({ id }) => id), ...back.map(({ id }) => id)]);
  const left = leftToRefund(leading(paid), back, disputed);
  const owed = owedOfFailed(back);
  const people = [
    ...audit.map(({ by }) => by),
    ...moves.map(({ by }) => by),
    ...notes.map(({ by }) => by),
    ...back.flatMap(({ requestedBy, approvedBy, deniedBy }) => [requestedBy, approvedBy, deniedBy]),
  ];
  return {
    booking: await bookingView(ctx, booking, leading(paid)),
    version: versionOf(booking),
    customerId: booking.customerId,
    vip: owner?.vip ?? false,
    facts: {
      packing: booking.packing,
      unpacking: booking.unpacking,
      itemCount: booking.itemCount,
      itemDescription: booking.itemDescription,
      specialtyItems: booking.specialtyItems,
      sameDay: booking.sameDay,
    },
    terms: {
      version: booking.termsVersion,
      acceptedAt: booking.termsAcceptedAt.toISOString(),
      ip: booking.termsIp,
    },
    payments: paid.map((payment) => paymentView(payment, leftToRefund(payment, back, disputed))),
    disputes: disputed.map(disputeView),
    refunds: back.map((refund) => refundView(actor, refund, booking.number, owed)),
    leftToRefundCents: left,
    messages: told.map(({ kind, status, createdAt, sentAt, failureReason }) => ({
      kind,
      status,
      createdAt: createdAt.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
      failureReason,
    })),
    history: moves.map(({ from, to, by, reason, at }) => ({
      from,
      to,
      by,
      because: reason,
      at: at.toISOString(),
    })),
    audit,
    notes,
    people: await peopleNamed(db, people),
    may: mayOf(booking, left, ctx.clock.now()),
  };
}
