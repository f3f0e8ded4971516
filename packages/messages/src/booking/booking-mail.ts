import type { Letter } from "../layout/letter.ts";
import { page } from "../layout/page.ts";
import { plainText } from "../layout/plain-text.ts";
import type { Attachment, Mail } from "../mail.ts";
import { bookingCalendar } from "./booking-calendar.ts";
import { bookingCancelled } from "./booking-cancelled.ts";
import { bookingCompleted } from "./booking-completed.ts";
import { bookingConfirmation } from "./booking-confirmation.ts";
import type { BookingMailFacts } from "./booking-facts.ts";
import { bookingMoved } from "./booking-moved.ts";
import { bookingReminder } from "./booking-reminder.ts";
import { latePaymentRefunded } from "./late-payment-refunded.ts";
import { paymentFailed } from "./payment-failed.ts";
import { paymentLink } from "./payment-link.ts";
import { refundFailed } from "./refund-failed.ts";
import { refundSucceeded } from "./refund-succeeded.ts";

const LETTERS = {
  booking_confirmation: bookingConfirmation,
  booking_reminder: bookingReminder,
  booking_moved: bookingMoved,
  booking_completed: bookingCompleted,
  payment_link: paymentLink,
  payment_failed: paymentFailed,
  booking_cancelled: bookingCancelled,
  late_payment_refunded: latePaymentRefunded,
  refund_succeeded: refundSucceeded,
  refund_failed: refundFailed,
} satisfies Record<string, (facts: BookingMailFacts) => Letter>;

export type BookingMailKind = keyof typeof LETTERS;

const WITH_CALENDAR: readonly BookingMailKind[] = [
  "booking_confirmation",
  "booking_reminder",
  "booking_moved",
];

/** The time of the entry is that of the booking, so that a mail made twice is the same mail. */
function calendarFile({ booking, bookingUrl, version }: BookingMailFacts): Attachment {
  return {
    filename: `totetaxi-${booking.number}.ics`,
    contentType: "text/calendar; charset=utf-8; method=PUBLISH",
    content: bookingCalendar(booking, bookingUrl, { stamp: new Date(booking.createdAt), version }),
  };
}

/**
 * What a customer receives about a booking (domain rules, section 7).
 * @throws TypeError when a message about a refund has no amount.
 */
export function bookingMail(kind: BookingMailKind, facts: BookingMailFacts): Mail {
  const letter = LETTERS[kind](facts);
  const { firstName, lastName, email } = facts.booking.contact;
  return {
    messageId: facts.messageId,
    to: { name: `${firstName} ${lastName}`, address: email },
    subject: letter.subject,
    html: page(letter, facts.publicUrl),
    text: plainText(letter, facts.publicUrl),
    attachments: WITH_CALENDAR.includes(kind) ? [calendarFile(facts)] : [],
  };
}
