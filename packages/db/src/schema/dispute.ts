import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text } from "drizzle-orm/pg-core";
import { bookings } from "./booking.ts";
import { cents, id, instant } from "./columns.ts";
import { payments } from "./payment.ts";

export const DISPUTE_STATUSES = ["inquiry", "open", "appealed", "won", "lost", "dropped"] as const;

/** What a bank did about one of our payments, as Stripe told it last. It is answered at Stripe, by a person. */
export const disputes = pgTable(
  "disputes",
  {
    /** Stripe's own id. */
    id: text().primaryKey(),
    paymentId: id("payment_id", "pay")
      .notNull()
      .references(() => payments.id, { onDelete: "restrict" }),
    bookingId: id("booking_id", "bkg")
      .notNull()
      .references(() => bookings.id, { onDelete: "restrict" }),
    status: text({ enum: DISPUTE_STATUSES }).notNull(),
    reason: text().notNull(),
    amountCents: cents("amount_cents").notNull(),
    /** What of the payment's money is with the bank now. */
    withdrawnCents: cents("withdrawn_cents").notNull(),
    /** What Stripe asked for it. */
    feeCents: cents("fee_cents").notNull(),
    /** Whether Stripe would make a refund of the payment. */
    refundable: boolean().notNull(),
    answerBy: instant("answer_by"),
    openedAt: instant("opened_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    index("disputes_payment").on(table.paymentId),
    index("disputes_booking").on(table.bookingId),
    check(
      "disputes_status",
      sql`${table.status} in ('inquiry', 'open', 'appealed', 'won', 'lost', 'dropped')`,
    ),
    check("disputes_amount", sql`${table.amountCents} > 0`),
  ],
);
