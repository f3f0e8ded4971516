import { digitsOf } from "./card-number.ts";
import { COMPLETE, invalid, unfinished, type Verdict } from "./verdict.ts";

export type Month = { year: number; month: number };

/** Stripe.js refuses a card that would expire later than this many years from now. */
const LONGEST_YEARS = 50;

/** `MM / YY` as it is typed. A first digit above 1 is a whole month, and a pasted four-digit year is shortened. */
export function formatExpiry(typed: string): string {
  const lone = /^\s*(\d)\s*[/-]/.exec(typed);
  let digits = digitsOf(lone ? `0${typed.trimStart()}` : typed);
  if (/^[2-9]/.test(digits)) digits = `0${digits}`;
  if (/^1[3-9]/.test(digits)) digits = `0${digits}`;
  if (/^\d\d20\d\d/.test(digits)) digits = digits.slice(0, 2) + digits.slice(4);
  digits = digits.slice(0, 4);
  return digits.length < 2 ? digits : `${digits.slice(0, 2)} / ${digits.slice(2)}`;
}

/** The month and full year of a finished `MM / YY`, or null. */
export function readExpiry(text: string): Month | null {
  const match = /^(0[1-9]|1[0-2]) \/ (\d\d)$/.exec(text);
  return match ? { month: Number(match[1]), year: 2000 + Number(match[2]) } : null;
}

/** @param today the current month, in the visitor's own time zone */
export function judgeExpiry(text: string, today: Month): Verdict {
  const expiry = readExpiry(text);
  if (expiry === null) {
    if (/^00/.test(text)) return invalid("invalid_expiry_month", "The month must be between 01 and 12.");
    return unfinished(text, {
      code: "incomplete_expiry",
      message: "Enter the month and year, like 04 / 29.",
    });
  }
  if (expiry.year < today.year) {
    return invalid("invalid_expiry_year_past", "This card's expiration year is in the past.");
  }
  if (expiry.year === today.year && expiry.month < today.month) {
    return invalid("invalid_expiry_month_past", "This card's expiration date is in the past.");
  }
  if (expiry.year > today.year + LONGEST_YEARS) {
    return invalid("invalid_expiry_year", "This card's expiration year is too far away.");
  }
  return COMPLETE;
}
