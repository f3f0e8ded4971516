import type Stripe from "stripe";
import type { KeyKind } from "../http/auth.ts";
import { invalidRequest, unexpectedState } from "../http/errors.ts";
import type { Scope } from "../world.ts";
import { attempt } from "./attempt.ts";
import type { ConfirmParams } from "./payment-intent-input.ts";
import { createMethod, methodOf } from "./payment-method.ts";

const CONFIRMABLE: readonly string[] = [
  "requires_payment_method",
  "requires_confirmation",
  "requires_action",
];

type Confirming = Omit<ConfirmParams, "expand" | "client_secret" | "receipt_email" | "shipping">;

function methodFor(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  params: Confirming,
  key: KeyKind,
): Stripe.PaymentMethod {
  if (params.payment_method !== undefined && params.payment_method_data) {
    throw invalidRequest("Give either payment_method or payment_method_data, not both.", {
      code: "parameters_exclusive",
      param: "payment_method",
    });
  }
  if (params.payment_method_data) return createMethod(scope, params.payment_method_data, key);
  if (params.payment_method !== undefined) return methodOf(scope, params.payment_method, key);
  if (typeof intent.payment_method === "string") return methodOf(scope, intent.payment_method, key);
  throw unexpectedState(`${intent.id} cannot be confirmed without a payment method.`, intent);
}

/** A secret key that may be paid with by redirect must say where to: the card itself does not matter to this rule. */
function checkReturnUrl(intent: Stripe.PaymentIntent, params: Confirming, key: KeyKind): void {
  const mayRedirect = intent.automatic_payment_methods?.allow_redirects === "always";
  if (key === "publishable" || !mayRedirect || params.return_url !== undefined || params.off_session) return;
  throw invalidRequest(
    "This PaymentIntent may lead to methods that redirect: give return_url, allowed_payment_method_types or allow_redirects=never.",
    { param: "return_url" },
  );
}

/**
 * Confirms an intent with a new, a known or its own payment method.
 * @throws ApiError 400 in a state that cannot be confirmed, 402 when the card is refused.
 */
export function confirmIntent(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  params: Confirming,
  key: KeyKind,
): Stripe.PaymentIntent {
  if (!CONFIRMABLE.includes(intent.status)) {
    throw unexpectedState(`${intent.id} cannot be confirmed: its status is ${intent.status}.`, intent);
  }
  checkReturnUrl(intent, params, key);
  const method = methodFor(scope, intent, params, key);
  const asked = params.payment_method_options?.card?.request_three_d_secure;
  const card = intent.payment_method_options?.card;
  const options =
    asked && card
      ? { ...intent.payment_method_options, card: { ...card, request_three_d_secure: asked } }
      : intent.payment_method_options;
  return attempt(
    scope,
    { ...intent, payment_method_options: options },
    {
      method,
      offSession: params.off_session ?? false,
      returnUrl: params.return_url,
      stripeJs: params.use_stripe_sdk ?? false,
      errorOnRequiresAction: params.error_on_requires_action ?? false,
    },
  );
}
