import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { bookings } from "./booking.ts";
import { cents, id, instant } from "./columns.ts";

export const PAYMENT_STATUSES = [
  "pending",
  "processing",
  "succeeded",
  "failed",
  "canceled",
  "partially_refunded",
  "refunded",
] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

export const REFUND_STATUSES = [
  "requested",
  "approved",
  "submitted",
  "succeeded",
  "failed",
  "denied",
] as const;
export type RefundStatus = (typeof REFUND_STATUSES)[number];

/** One way to pay one booking: one PaymentIntent at Stripe. */
export const payments = pgTable(
  "payments",
  {
    id: id("id", "pay").primaryKey(),
    bookingId: id("booking_id", "bkg")
      .notNull()
      .references(() => bookings.id, { onDelete: "restrict" }),
    status: text({ enum: PAYMENT_STATUSES }).notNull(),
    amountCents: cents("amount_cents").notNull(),
    currency: text().notNull().default("usd"),
    /** What Stripe says it took; more or less than the amount only on a payment that is given back. */
    capturedCents: cents("captured_cents").notNull().default(sql`0`),
    /** Refunds that are on their way or done: never more than was captured. */
    reservedCents: cents("reserved_cents").notNull().default(sql`0`),
    refundedCents: cents("refunded_cents").notNull().default(sql`0`),
    /** Money that no booking keeps: it is given back whole. */
    surplus: boolean().notNull().default(false),
    /** Part of the idempotency key at Stripe; raised when a key may not be used again. */
    attempt: integer().notNull().default(1),
    stripePaymentIntentId: text("stripe_payment_intent_id"),
    stripeChargeId: text("stripe_charge_id"),
    failureReason: text("failure_reason"),
    /**
     * The last decline that a customer was told about: a charge's id, or the card's where no charge was made. The column
     * keeps its first name: another would take two releases, and nobody sees it.
     */
    lastDecline: text("failed_charge_id"),
    /** How many different declines we have seen: a streak of them is somebody who tries cards. */
    declines: integer().notNull().default(0),
    feeCents: cents("fee_cents"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    processedAt: instant("processed_at"),
  },
  (table) => [
    uniqueIndex("payments_intent").on(table.stripePaymentIntentId),
    uniqueIndex("payments_one_open")
      .on(table.bookingId)
      .where(sql`${table.status} in ('pending', 'processing', 'failed')`),
    uniqueIndex("payments_one_kept")
      .on(table.bookingId)
      .where(
        sql`${table.status} in ('succeeded', 'partially_refunded', 'refunded') and not ${table.surplus}`,
      ),
    index("payments_booking").on(table.bookingId),
    index("payments_open")
      .on(table.createdAt)
      .where(sql`${table.status} in ('pending', 'processing', 'failed')`),
    check(
      "payments_status",
      sql`${table.status} in ('pending', 'processing', 'succeeded', 'failed', 'canceled', 'partially_refunded', 'refunded')`,
    ),
    check("payments_amount", sql`${table.amountCents} >= 0 and ${table.currency} = 'usd'`),
    check(
      "payments_refunds_within_captured",
      sql`${table.refundedCents} between 0 and ${table.reservedCents} and ${table.reservedCents} <= ${table.capturedCents}`,
    ),
    check(
      "payments_kept_is_exact",
      sql`${table.surplus} or ${table.status} not in ('succeeded', 'partially_refunded', 'refunded') or ${table.capturedCents} = ${table.amountCents}`,
    ),
  ],
);

export const refunds = pgTable(
  "refunds",
  {
    id: id("id", "ref").primaryKey(),
    paymentId: id("payment_id", "pay")
      .notNull()
      .references(() => payments.id, { onDelete: "restrict" }),
    bookingId: id("booking_id", "bkg")
      .notNull()
      .references(() => bookings.id, { onDelete: "restrict" }),
    requestId: text("request_id").notNull(),
    amountCents: cents("amount_cents").notNull(),
    status: text({ enum: REFUND_STATUSES }).notNull(),
    reason: text().notNull(),
    requestedBy: text("requested_by").notNull(),
    approvedBy: text("approved_by"),
    deniedBy: text("denied_by"),
    /** Why it was turned down, for the books; null when its own proposer withdrew it. */
    deniedBecause: text("denied_because"),
    attempt: integer().notNull().default(1),
    stripeRefundId: text("stripe_refund_id"),
    failureReason: text("failure_reason"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    submittedAt: instant("submitted_at"),
  },
  (table) => [
    uniqueIndex("refunds_request").on(table.requestId),
    uniqueIndex("refunds_stripe").on(table.stripeRefundId),
    index("refunds_payment").on(table.paymentId),
    index("refunds_booking").on(table.bookingId),
    index("refunds_newest").on(table.createdAt.desc(), table.id.desc()),
    index("refunds_under_way")
      .on(table.updatedAt)
      .where(sql`${table.status} in ('requested', 'approved', 'submitted')`),
    check("refunds_amount", sql`${table.amountCents} > 0`),
    check(
      "refunds_status",
      sql`${table.status} in ('requested', 'approved', 'submitted', 'succeeded', 'failed', 'denied')`,
    ),
  ],
);
