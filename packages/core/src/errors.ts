import { isCheckViolation, isExhausted, isLostConnection, isRetryable, isTimeout } from "@totetaxi/db/errors";
import { DomainError } from "@totetaxi/values/domain-error";

/** Whoever is given a booking deleted the account at the same moment, and was first. */
const ACCOUNT_DELETED = new DomainError("conflict", "account_deleted", "This account has just been deleted.");

function causes(error: unknown): DomainError | undefined {
  for (let each = error; each instanceof Error; each = each.cause)
    if (each instanceof DomainError) return each;
  return undefined;
}

/**
 * The refusal in an error, or undefined for what nobody foresaw. A database that is away, locked, overrun or full is
 * `unavailable`: what was asked may be asked again.
 */
export function asDomainError(error: unknown): DomainError | undefined {
  const domain = causes(error);
  if (domain) return domain;
  if (isCheckViolation(error, "bookings_owner_stays")) return ACCOUNT_DELETED;
  if (![isLostConnection, isRetryable, isTimeout, isExhausted].some((passes) => passes(error)))
    return undefined;
  return new DomainError("unavailable", "busy", "We are very busy just now. Please try again in a moment.");
}

/** A short name for what went wrong, fit to be kept: a message may repeat what a customer typed, or a query. */
export function reasonOf(error: unknown): string {
  const domain = asDomainError(error);
  if (domain) return domain.reason;
  return error instanceof Error ? error.name : typeof error;
}
