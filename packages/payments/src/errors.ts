import { DomainError } from "@totetaxi/values/domain-error";
import Stripe from "stripe";

/** Stripe did not answer, or not with a decision: whether it acted is unknown until somebody looks. */
export function paymentsUnavailable(cause: unknown): DomainError {
  const error = new DomainError(
    "unavailable",
    "payments_unavailable",
    "Our payment provider is not answering. Nothing was charged twice; please try again in a moment.",
  );
  error.cause = cause;
  return error;
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

/** Runs a call to Stripe and turns every "no answer" into one domain error; refusals pass through. */
export async function asking<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (isRefusal(error)) throw error;
    throw paymentsUnavailable(error);
  }
}
