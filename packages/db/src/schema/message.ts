import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { bookings } from "./booking.ts";
import { id, instant } from "./columns.ts";

export const MESSAGE_KINDS = [
  "booking_confirmation",
  "booking_reminder",
  "booking_moved",
  "booking_completed",
  "payment_link",
  "payment_failed",
  "booking_cancelled",
  "late_payment_refunded",
  "refund_succeeded",
  "refund_failed",
  "contact_message",
  "booking_link",
  "email_verification",
  "email_change",
  "email_changed",
  "password_reset",
  "password_changed",
  "staff_invitation",
  "staff_email_change",
  "staff_email_changed",
  "staff_password_reset",
  "staff_password_changed",
  "staff_factor_changed",
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** A message owed to somebody. The unique key is what makes it exactly one for each booking and event. */
export const messages = pgTable(
  "messages",
  {
    id: id("id", "msg").primaryKey(),
    kind: text({ enum: MESSAGE_KINDS }).notNull(),
    /** Null for a message to the office or about an account. */
    bookingId: id("booking_id", "bkg").references(() => bookings.id),
    /** Where a message about an account goes, in lower case. */
    email: text(),
    /** The booking, payment, refund, charge, pickup day, contact message, token or event it is about. */
    subjectId: text("subject_id").notNull(),
    /** `dropped`: it had become untrue before it could be sent. */
    status: text({ enum: ["queued", "sent", "dropped", "dead"] }).notNull(),
    attempts: integer().notNull().default(0),
    failureReason: text("failure_reason"),
    createdAt: instant("created_at").notNull(),
    sentAt: instant("sent_at"),
  },
  (table) => [
    index("messages_queued").on(table.createdAt).where(sql`${table.status} = 'queued'`),
    uniqueIndex("messages_once").on(table.bookingId, table.kind, table.subjectId),
    uniqueIndex("messages_once_to_office")
      .on(table.kind, table.subjectId)
      .where(sql`${table.bookingId} is null`),
    check(
      "messages_one_recipient",
      sql`num_nonnulls(${table.bookingId}, ${table.email}) = case when ${table.kind} = 'contact_message' then 0 else 1 end`,
    ),
    check("messages_status", sql`${table.status} in ('queued', 'sent', 'dropped', 'dead')`),
  ],
);
