import type Stripe from "stripe";
import { ApiError } from "../http/errors.ts";
import { emit, type Scope } from "../world.ts";
import { AUTHENTICATION_REQUIRED, declined, keepIntent, refuse } from "./charge-card.ts";
import { cardOf } from "./payment-method.ts";
import { chargeNowOrSoon } from "./processing.ts";
import { needsAuthentication, nextAction } from "./three-d-secure.ts";

export type Confirmation = {
  method: Stripe.PaymentMethod;
  offSession: boolean;
  /** Where the customer comes back from a page of the bank. */
  returnUrl: string | undefined;
  /** True when Stripe.js is there to show the challenge. */
  stripeJs: boolean;
  errorOnRequiresAction: boolean;
};

/**
 * One attempt to pay, from the method to the charge, the challenge before it, or the refusal.
 * @throws ApiError 402 when the card is declined or must be authenticated by an absent owner.
 */
export function attempt(scope: Scope, before: Stripe.PaymentIntent, how: Confirmation): Stripe.PaymentIntent {
  const card = cardOf(how.method);
  const intent: Stripe.PaymentIntent = {
    ...before,
    last_payment_error: null,
    next_action: null,
    payment_method: how.method.id,
  };
  if (how.offSession && (card.authentication === "always" || card.authentication === "unlessSetUp")) {
    throw declined(scope, intent, how.method, AUTHENTICATION_REQUIRED, false);
  }
  if (!how.offSession && needsAuthentication(intent, card)) {
    if (how.errorOnRequiresAction) {
      const message = "This payment requires additional action, and error_on_requires_action is set.";
      throw refuse(scope, intent, how.method, authenticationRefused(message));
    }
    const waiting = keepIntent(scope, {
      ...intent,
      next_action: nextAction(scope, intent, how),
      status: "requires_action",
    });
    emit(scope, "payment_intent.requires_action", waiting);
    return waiting;
  }
  return chargeNowOrSoon(scope, intent, false);
}

function authenticationRefused(message: string): ApiError {
  return new ApiError(402, {
    type: "card_error",
    code: "authentication_required",
    decline_code: "authentication_required",
    message,
  });
}
