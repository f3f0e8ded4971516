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

/** Runs a call to Stripe and turns every "no answer" into one domain error; refusals pass through. */
export async function asking<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (isRefusal(error)) throw error;
    throw new PaymentsUnavailable(error);
  }
}

/** The same for a list of Stripe's, whose pages are asked for one after the other. */
export async function* listing<T>(list: AsyncIterable<T>): AsyncGenerator<T> {
  const items = list[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await asking(() => items.next());
    if (done) return;
    yield value;
  }
}
