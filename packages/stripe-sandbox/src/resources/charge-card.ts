import type Stripe from "stripe";
import type { Decline } from "../cards.ts";
import { ApiError } from "../http/errors.ts";
import { emit, type Scope } from "../world.ts";
import { settle, settleLater } from "./charge.ts";
import { chargeObject } from "./charge-object.ts";
import { rememberedError } from "./intent-object.ts";
import { cardOf } from "./payment-method.ts";

export const AUTHENTICATION_REQUIRED: Decline = {
  code: "card_declined",
  declineCode: "authentication_required",
  message: "Your card was declined. This payment must be authenticated by its owner.",
};

/** Keeps the intent as it is now. */
export function keepIntent(scope: Scope, intent: Stripe.PaymentIntent): Stripe.PaymentIntent {
  scope.store.put("payment_intent", intent);
  return intent;
}

/** The intent after a refusal: it waits for another card, and the refusal is thrown with it. */
export function refuse(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  error: ApiError,
): ApiError {
  const refused = keepIntent(scope, {
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

/** The refusal of a card, with the failed charge that it leaves behind. */
export function declined(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  decline: Decline,
  authenticated: boolean,
): ApiError {
  const charge = chargeObject(scope, intent, method, cardOf(method), { result: decline, authenticated });
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
  if (card.decline) throw declined(scope, intent, method, card.decline, authenticated);
  const manual = intent.capture_method === "manual";
  const result = manual ? "authorized" : "captured";
  let charge = chargeObject(scope, intent, method, card, { result, authenticated });
  scope.store.put("charge", charge);
  // Synchronous capture is the one way in which the money is posted before the answer.
  if (intent.capture_method === "automatic") charge = settle(scope, charge);
  emit(scope, "charge.succeeded", charge);
  const paid = keepIntent(scope, {
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
