import { OFFICE } from "@totetaxi/contracts/office";
import { type CreditOnly, POLICY } from "@totetaxi/contracts/promises";
import type { BookingStatus } from "@totetaxi/db/schema";
import { isPeak, type PriceList } from "@totetaxi/pricing";
import { DomainError } from "@totetaxi/values/domain-error";
import { addDays, inNewYork, newYorkInstant, type ServiceDay } from "@totetaxi/values/service-day";

const CUTOFF_HOUR = 18;
const FURTHEST_DAYS = 365;
const HOURS_48 = 48 * 3_600_000;
const PICKUP_STARTS_AT = 8;
const REMINDER_HOUR = 9;

export type DayRefusal = "day_past" | "day_too_soon" | "day_too_far";

const MESSAGES: Record<DayRefusal, string> = {
  day_past: "That day has passed. Please choose another one.",
  day_too_soon: `That is too soon to book online. Please choose a later day, or call us at ${OFFICE.phone}.`,
  day_too_far: `We take bookings up to a year ahead. Please choose an earlier day, or call us at ${OFFICE.phone}.`,
};

/** Why a day cannot be booked online now, or undefined when it can (domain rules, section 4). */
export function dayRefusal(day: ServiceDay, now: Date): DayRefusal | undefined {
  const { day: today, hour } = inNewYork(now);
  if (day < today) return "day_past";
  if (day === today) return "day_too_soon";
  if (day === addDays(today, 1) && hour >= CUTOFF_HOUR) return "day_too_soon";
  return day > addDays(today, FURTHEST_DAYS) ? "day_too_far" : undefined;
}

/** @throws DomainError `day_past`, `day_too_soon` or `day_too_far`. */
export function requireBookableDay(day: ServiceDay, now: Date): void {
  const reason = dayRefusal(day, now);
  if (reason) throw new DomainError("refused", reason, MESSAGES[reason], { field: "pickupDate" });
}

/** Whether a booking's pickup day has come in New York: before, nothing of it can have been delivered. */
export function hasDayCome(day: ServiceDay, now: Date): boolean {
  return day <= inNewYork(now).day;
}

/** When a hold ends that begins at this instant. */
export function holdExpiresAt(begin: Date): Date {
  return new Date(begin.getTime() + POLICY.holdMinutes * 60_000);
}

const PHONE_HOLD_HOURS = 24;
const PHONE_HOLD_LEAST_HOURS = 1;

/**
 * When the hold of a booking by phone ends: who pays by a mailed link needs longer than who sits before the card form. It
 * holds for a day, not beyond the evening before the pickup, when the next day's vans are settled, and never for less
 * than an hour. Its place is taken all the while, so that capacity stays true.
 */
export function phoneHoldExpiresAt(begin: Date, day: ServiceDay): Date {
  const inHours = (hours: number) => begin.getTime() + hours * 3_600_000;
  const eveningBefore = newYorkInstant(addDays(day, -1), CUTOFF_HOUR).getTime();
  return new Date(
    Math.max(inHours(PHONE_HOLD_LEAST_HOURS), Math.min(inHours(PHONE_HOLD_HOURS), eveningBefore)),
  );
}

/** When the hold of a booking by phone ends that is moved now: no later than it did, nor than one that begins now. */
export function movedHoldExpiresAt(
  { holdExpiresAt }: { holdExpiresAt: Date },
  now: Date,
  to: ServiceDay,
): Date {
  return new Date(Math.min(holdExpiresAt.getTime(), phoneHoldExpiresAt(now, to).getTime()));
}

type Hold = {
  status: BookingStatus;
  cancelAskedAt: Date | null;
  holdExpiresAt: Date;
  holdExtendedAt: Date | null;
};

type HoldRefusal = "already_paid" | "not_payable" | "hold_already_extended";

/** Why a hold cannot be extended now, or undefined when it can: once, while it runs, for a booking still to be paid. */
function holdRefusal(booking: Hold, now: Date): HoldRefusal | undefined {
  if (booking.status === "paid" || booking.status === "completed") return "already_paid";
  if (booking.status !== "pending" || booking.cancelAskedAt !== null || booking.holdExpiresAt <= now)
    return "not_payable";
  return booking.holdExtendedAt ? "hold_already_extended" : undefined;
}

const HOLD_MESSAGES: Record<HoldRefusal, string> = {
  already_paid: "This booking is already paid.",
  not_payable: "This booking can no longer be paid. Please book again.",
  hold_already_extended: "Your place has been held longer once already; it cannot be held longer again.",
};

/**
 * When a hold ends that is extended now: the time of a hold after the end it had, so that no minute is lost by asking
 * early.
 * @throws DomainError `already_paid`, `not_payable`, `hold_already_extended`.
 */
export function extendedHold(booking: Hold, now: Date): Date {
  const reason = holdRefusal(booking, now);
  if (reason) throw new DomainError("conflict", reason, HOLD_MESSAGES[reason]);
  return holdExpiresAt(booking.holdExpiresAt);
}

/** From when on the reminder of a pickup is sent (domain rules, section 7). */
export function reminderAt(day: ServiceDay): Date {
  return newYorkInstant(addDays(day, -1), REMINDER_HOUR);
}

export function isDayOver(day: ServiceDay, now: Date): boolean {
  return day < inNewYork(now).day;
}

/** Whether the van may be at the door, or was there: from then on nothing is taken back online. */
export function hasPickupBegun(day: ServiceDay, now: Date): boolean {
  return newYorkInstant(day, PICKUP_STARTS_AT) <= now;
}

/** @throws DomainError `not_cancellable` for a paid booking whose pickup has begun. */
export function requireStillToCome(
  { status, day }: { status: BookingStatus; day: ServiceDay },
  now: Date,
): void {
  if (status !== "paid" || !hasPickupBegun(day, now)) return;
  const message = `The time of this pickup has come, so it cannot be cancelled here. Please call us at ${OFFICE.phone}.`;
  throw new DomainError("refused", "not_cancellable", message);
}

export type CancellationTerms = "full_refund" | "credit";

/** Why a pickup on this day gives credit when it is cancelled now, however lately it was booked; undefined when it need not. */
export function creditOnly(list: PriceList, day: ServiceDay, now: Date): CreditOnly | undefined {
  if (isPeak(list, day)) return "peak_date";
  const untilPickup = newYorkInstant(day, PICKUP_STARTS_AT).getTime() - now.getTime();
  return untilPickup < HOURS_48 ? "pickup_soon" : undefined;
}

/**
 * What a customer who cancels a paid booking gets back: everything within 48 hours of booking, unless the pickup is on
 * a peak date or within 48 hours; otherwise credit (domain rules, section 8).
 */
export function cancellationTerms(
  booking: { createdAt: Date; day: ServiceDay },
  list: PriceList,
  now: Date,
): CancellationTerms {
  const bookedLongAgo = now.getTime() - booking.createdAt.getTime() > HOURS_48;
  return bookedLongAgo || creditOnly(list, booking.day, now) ? "credit" : "full_refund";
}
