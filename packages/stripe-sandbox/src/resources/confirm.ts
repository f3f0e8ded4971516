import type Stripe from "stripe";
import type { Decline, TestCard } from "../cards.ts";
import { ApiError, invalidRequest } from "../http/errors.ts";
import { newId } from "../state/ids.ts";
import { commit, emit, type Scope, scopeOf, type World } from "../world.ts";
import { settle, settleLater } from "./charge.ts";
import { chargeObject } from "./charge-object.ts";
import { rememberedError } from "./intent-object.ts";
import { cardOf } from "./payment-method.ts";

export type Confirmation = {
  method: Stripe.PaymentMethod;
  offSession: boolean;
  /** Where the customer comes back from a page of the bank. */
  returnUrl: string | undefined;
  /** True when Stripe.js is there to show the challenge. */
  stripeJs: boolean;
  errorOnRequiresAction: boolean;
};

const AUTHENTICATION_REQUIRED: Decline = {
  code: "card_declined",
  declineCode: "authentication_required",
  message: "Your card was declined. This payment must be authenticated by its owner.",
};

function put(scope: Scope, intent: Stripe.PaymentIntent): Stripe.PaymentIntent {
  scope.store.put("payment_intent", intent);
  return intent;
}

/** The intent after a refusal: it waits for another card, and the refusal is thrown with it. */
function refuse(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  error: ApiError,
): ApiError {
  const refused = put(scope, {
    ...intent,
    last_payment_error: rememberedError(error, method),
    next_action: null,
    payment_method: null,
    processing: null,
    status: "requires_payment_method",
  });
  emit(scope, "payment_intent.payment_failed", refused);
  return new ApiError(error.status, { ...error.body, payment_intent: refused, payment_method: method });
}

function declined(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  card: TestCard,
  decline: Decline,
  authenticated: boolean,
): ApiError {
  const charge = chargeObject(scope, intent, method, card, { result: decline, authenticated });
  scope.store.put("charge", charge);
  emit(scope, "charge.failed", charge);
  const offSession = decline === AUTHENTICATION_REQUIRED;
  const error = new ApiError(402, {
    type: "card_error",
    code: offSession ? "authentication_required" : decline.code,
    ...(decline.declineCode === undefined ? {} : { decline_code: decline.declineCode }),
    message: decline.message,
    charge: charge.id,
  });
  return refuse(scope, { ...intent, latest_charge: charge.id }, method, error);
}

/**
 * Charges the intent's card now, authentication behind it.
 * @throws ApiError 402 when the card is declined; intent and charge are kept as failed.
 */
export function chargeCard(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  authenticated: boolean,
): Stripe.PaymentIntent {
  const method = methodIn(scope, intent);
  const card = cardOf(method);
  if (card.decline) throw declined(scope, intent, method, card, card.decline, authenticated);
  const manual = intent.capture_method === "manual";
  const result = manual ? "authorized" : "captured";
  let charge = chargeObject(scope, intent, method, card, { result, authenticated });
  scope.store.put("charge", charge);
  // Synchronous capture is the one way in which the money is posted before the answer.
  if (intent.capture_method === "automatic") charge = settle(scope, charge);
  emit(scope, "charge.succeeded", charge);
  const paid = put(scope, {
    ...intent,
    amount_capturable: manual ? intent.amount : 0,
    amount_received: manual ? 0 : intent.amount,
    last_payment_error: null,
    latest_charge: charge.id,
    next_action: null,
    processing: null,
    status: manual ? "requires_capture" : "succeeded",
  });
  emit(scope, manual ? "payment_intent.amount_capturable_updated" : "payment_intent.succeeded", paid);
  if (!manual) settleLater(scope, charge.id);
  return paid;
}

/** The method that the intent is being paid with. */
export function methodIn(scope: Scope, intent: Stripe.PaymentIntent): Stripe.PaymentMethod {
  const method =
    typeof intent.payment_method === "string"
      ? scope.store.tables.payment_method.get(intent.payment_method)
      : intent.payment_method;
  if (!method) throw new ApiError(500, { type: "api_error", message: `${intent.id} has no payment method.` });
  return method;
}

function nextAction(
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

function needsAuthentication(intent: Stripe.PaymentIntent, card: TestCard): boolean {
  const asked = intent.payment_method_options?.card?.request_three_d_secure;
  return card.authentication !== undefined || asked === "any" || asked === "challenge";
}

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
    throw declined(scope, intent, how.method, card, AUTHENTICATION_REQUIRED, false);
  }
  if (!how.offSession && needsAuthentication(intent, card)) {
    if (how.errorOnRequiresAction) {
      const message = "This payment requires additional action, and error_on_requires_action is set.";
      throw refuse(scope, intent, how.method, authenticationRefused(message));
    }
    const waiting = put(scope, {
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

function chargeNowOrSoon(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  authenticated: boolean,
): Stripe.PaymentIntent {
  if (scope.config.processingMs === 0) return chargeCard(scope, intent, authenticated);
  const processing = put(scope, { ...intent, next_action: null, status: "processing" });
  emit(scope, "payment_intent.processing", processing);
  chargeLater(scope, intent.id, authenticated);
  return processing;
}

/** Lets an intent in `processing` end by itself. */
export function chargeLater(world: World, id: string, authenticated: boolean): void {
  world.timers.after(world.config.processingMs, () => {
    const scope = scopeOf(world);
    const intent = world.store.tables.payment_intent.get(id);
    if (intent?.status !== "processing") return;
    try {
      chargeCard(scope, intent, authenticated);
    } catch (error) {
      // A decline is kept in the intent and told by its event: nobody waits for this answer.
      if (!(error instanceof ApiError)) throw error;
    }
    void commit(world);
  });
}

/** Takes up the intents that were `processing` when the process ended. */
export function resumeProcessing(world: World): void {
  for (const intent of world.store.tables.payment_intent.values()) {
    if (intent.status === "processing") chargeLater(world, intent.id, false);
  }
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
    throw invalidRequest(`${intent.id} waits for no authentication: its status is ${intent.status}.`, {
      code: "payment_intent_unexpected_state",
      payment_intent: intent,
    });
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
