import type { BookingStatus, bookings, MessageKind } from "@totetaxi/db/schema";
import { addDays, inNewYork } from "@totetaxi/values/service-day";

/** The states of a booking in which a message about it is true; one that is not named stays true for ever. */
const TRUE_WHILE: Partial<Record<MessageKind, readonly BookingStatus[]>> = {
  booking_confirmation: ["paid", "completed"],
  booking_moved: ["paid"],
  booking_reminder: ["paid"],
  payment_failed: ["pending"],
  payment_link: ["pending"],
};

/** They ask for money, and say until when the place is kept. */
const ASK_TO_PAY: readonly MessageKind[] = ["payment_failed", "payment_link"];

type Booking = Pick<typeof bookings.$inferSelect, "status" | "day" | "holdExpiresAt" | "cancelAskedAt">;

/** Whether a message says what is so: nothing is told that was overtaken while it waited for its mail server. */
export function isStillTrue(
  kind: MessageKind,
  { status, day, holdExpiresAt, cancelAskedAt }: Booking,
  now: Date,
): boolean {
  if (TRUE_WHILE[kind]?.includes(status) === false) return false;
  if (ASK_TO_PAY.includes(kind) && (holdExpiresAt <= now || cancelAskedAt !== null)) return false;
  return kind !== "booking_reminder" || day === addDays(inNewYork(now).day, 1);
}
