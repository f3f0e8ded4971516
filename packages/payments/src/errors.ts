import { DomainError } from "@totetaxi/values/domain-error";
import Stripe from "stripe";

/** Stripe did not answer, or not with a decision: whether it acted is unknown until somebody looks. */
export class PaymentsUnavailable extends DomainError {
  /**
   * True when Stripe ran the request and failed: it repeats that failure under the same idempotency key for a day.
   * Without such an answer the first request may still be running, and only the same key is safe.
   */
  readonly keySpent: boolean;

  constructor(cause: unknown) {
    super(
      "unavailable",
      "payments_unavailable",
      "Our payment provider is not answering. Nothing was charged twice; please try again in a moment.",
    );
    this.cause = cause;
    this.keySpent = cause instanceof Stripe.errors.StripeAPIError && cause.statusCode === 500;
  }
}

/** The answer that Stripe gives to an act which the object's state no longer allows. */
export function isStateConflict(error: unknown): boolean {
  return (
    error instanceof Stripe.errors.StripeInvalidRequestError &&
    (error.code === "payment_intent_unexpected_state" || error.code === "charge_already_refunded")
  );
}

export function isMissing(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.code === "resource_missing";
}

/** True when Stripe looked at the request and refused it: sending it again will not help. */
export function isRefusal(error: unknown): boolean {
  return (
    error instanceof Stripe.errors.StripeInvalidRequestError || error instanceof Stripe.errors.StripeCardError
  );
}

/**
 * True when Stripe has decided, if only that it does not like the request. It has not when the line was dead, when it
 * failed, when it said what nobody can read, or that there are too many requests.
 */
export function isAnswer(error: unknown): boolean {
  if (!(error instanceof Stripe.errors.StripeError) || error.statusCode === undefined) return false;
  return error.statusCode < 500 && error.statusCode !== 429;
}
