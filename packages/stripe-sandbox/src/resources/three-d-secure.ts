import type Stripe from "stripe";
import type { TestCard } from "../cards.ts";
import { ApiError, invalidRequest, unexpectedState } from "../http/errors.ts";
import { newId } from "../state/ids.ts";
import type { Scope } from "../world.ts";
import type { Confirmation } from "./attempt.ts";
import { methodIn, refuse } from "./charge-card.ts";
import { chargeNowOrSoon } from "./processing.ts";

/** Where the owner of the card goes to be authenticated: a frame of Stripe.js, or a page of the bank. */
export function nextAction(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  how: Confirmation,
): Stripe.PaymentIntent.NextAction {
  const { returnUrl } = how;
  const query = new URLSearchParams({ payment_intent: intent.id, client_secret: intent.client_secret ?? "" });
  const byRedirect = scope.config.threeDSecure === "redirect" || !how.stripeJs;
  if (returnUrl !== undefined && byRedirect) {
    const url = `${scope.publicUrl}/_sandbox/redirect?${query}`;
    return { type: "redirect_to_url", redirect_to_url: { return_url: returnUrl, url } };
  }
  const challenge = {
    type: "three_d_secure_redirect",
    source: newId("payatt"),
    stripe_js: `${scope.publicUrl}/_sandbox/3ds?${query}`,
  };
  return { type: "use_stripe_sdk", use_stripe_sdk: challenge };
}

/** True when the card asks for its owner, or we do. */
export function needsAuthentication(intent: Stripe.PaymentIntent, card: TestCard): boolean {
  const asked = intent.payment_method_options?.card?.request_three_d_secure;
  return card.authentication !== undefined || asked === "any" || asked === "challenge";
}

/**
 * The end of a 3-D Secure challenge: the card is charged, or the intent waits for another one.
 * A decline after the challenge is told in the intent's `last_payment_error`.
 * @throws ApiError 400 when the intent waits for no challenge.
 */
export function finishChallenge(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  authorized: boolean,
): Stripe.PaymentIntent {
  if (intent.status !== "requires_action") {
    throw unexpectedState(
      `${intent.id} waits for no authentication: its status is ${intent.status}.`,
      intent,
    );
  }
  try {
    if (authorized) return chargeNowOrSoon(scope, intent, true);
    const failure = invalidRequest(
      "The card's owner was not authenticated. Another attempt or another card may pay.",
      {
        code: "payment_intent_authentication_failure",
      },
    );
    throw refuse(scope, intent, methodIn(scope, intent), failure);
  } catch (error) {
    if (error instanceof ApiError && error.body.payment_intent) return error.body.payment_intent;
    throw error;
  }
}
