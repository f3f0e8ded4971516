import { isPeak, type PriceList } from "@totetaxi/pricing";
import { DomainError } from "@totetaxi/values/domain-error";
import { addDays, inNewYork, newYorkInstant, type ServiceDay } from "@totetaxi/values/service-day";
import { PHONE } from "../office.ts";

const HOLD_MINUTES = 15;
const CUTOFF_HOUR = 18;
const FURTHEST_DAYS = 365;
const HOURS_48 = 48 * 3_600_000;
const PICKUP_STARTS_AT = 8;

export type DayRefusal = "day_past" | "day_too_soon" | "day_too_far";

const MESSAGES: Record<DayRefusal, string> = {
  day_past: "That day has passed. Please choose another one.",
  day_too_soon: `That is too soon to book online. Please choose a later day, or call us at ${PHONE}.`,
  day_too_far: `We take bookings up to a year ahead. Please choose an earlier day, or call us at ${PHONE}.`,
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

export function holdExpiresAt(now: Date): Date {
  return new Date(now.getTime() + HOLD_MINUTES * 60_000);
}

export type CancellationTerms = "full_refund" | "credit";

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
  const pickupSoon = newYorkInstant(booking.day, PICKUP_STARTS_AT).getTime() - now.getTime() < HOURS_48;
  return bookedLongAgo || pickupSoon || isPeak(list, booking.day) ? "credit" : "full_refund";
}
