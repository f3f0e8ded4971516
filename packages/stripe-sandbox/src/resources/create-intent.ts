import type Stripe from "stripe";
import { emit, type Scope } from "../world.ts";
import { confirmIntent } from "./confirm-intent.ts";
import { customerOf } from "./customer.ts";
import { described } from "./intent.ts";
import { blankIntent } from "./intent-object.ts";
import type { CreateParams } from "./payment-intent-input.ts";
import { methodOf } from "./payment-method.ts";

/** A new intent, confirmed at once when that is asked for. @throws ApiError as `confirmIntent` does. */
export function createIntent(scope: Scope, params: CreateParams): Stripe.PaymentIntent {
  if (params.customer !== undefined) customerOf(scope, params.customer);
  const blank = described(blankIntent(scope, params.amount), params);
  const allowed = params.allowed_payment_method_types;
  const method =
    params.payment_method === undefined ? undefined : methodOf(scope, params.payment_method, "secret");
  const intent: Stripe.PaymentIntent = {
    ...blank,
    allowed_payment_method_types: allowed ?? null,
    automatic_payment_methods: allowed
      ? null
      : { allow_redirects: params.automatic_payment_methods?.allow_redirects ?? "always", enabled: true },
    capture_method: params.capture_method ?? "automatic_async",
    customer: params.customer ?? null,
    payment_method: method?.id ?? null,
    status: method ? "requires_confirmation" : "requires_payment_method",
  };
  scope.store.put("payment_intent", intent);
  emit(scope, "payment_intent.created", intent);
  if (!params.confirm) return intent;
  const { payment_method: _method, ...confirmation } = params;
  return confirmIntent(scope, intent, confirmation, "secret");
}
