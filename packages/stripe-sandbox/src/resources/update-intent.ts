import type Stripe from "stripe";
import { unexpectedState } from "../http/errors.ts";
import type { Scope } from "../world.ts";
import { customerOf } from "./customer.ts";
import { described, intentOf } from "./intent.ts";
import type { UpdateParams } from "./payment-intent-input.ts";
import { methodOf } from "./payment-method.ts";

const FINAL: readonly string[] = ["succeeded", "canceled", "processing", "requires_capture"];

/** @throws ApiError 400 when what is paid would change after it was, or after the end. */
export function updateIntent(scope: Scope, id: string, params: UpdateParams): Stripe.PaymentIntent {
  const before = intentOf(scope, id);
  const { amount, customer, payment_method, currency: _currency, expand: _expand, ...fields } = params;
  const changesPayment = amount !== undefined || customer !== undefined || payment_method !== undefined;
  if (changesPayment && FINAL.includes(before.status)) {
    throw unexpectedState(`${id} can no longer be changed so: its status is ${before.status}.`, before);
  }
  if (customer !== undefined) customerOf(scope, customer);
  const method = payment_method === undefined ? undefined : methodOf(scope, payment_method, "secret");
  const intent: Stripe.PaymentIntent = {
    ...described(before, fields),
    amount: amount ?? before.amount,
    customer: customer ?? before.customer,
    last_payment_error: FINAL.includes(before.status) ? before.last_payment_error : null,
    payment_method: method?.id ?? before.payment_method,
  };
  // What was to be authenticated is no longer what would be paid: it is confirmed again.
  const again = method !== undefined || (changesPayment && before.status === "requires_action");
  const updated: Stripe.PaymentIntent = again
    ? { ...intent, next_action: null, status: "requires_confirmation" }
    : intent;
  scope.store.put("payment_intent", updated);
  return updated;
}
