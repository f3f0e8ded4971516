import type Stripe from "stripe";
import { unexpectedState } from "../http/errors.ts";
import { emit, type Scope, seconds } from "../world.ts";
import { intentOf } from "./intent.ts";

const CANCELABLE: readonly string[] = [
  "requires_payment_method",
  "requires_capture",
  "requires_confirmation",
  "requires_action",
];

type Reason = "abandoned" | "duplicate" | "fraudulent" | "requested_by_customer";

/** @throws ApiError 400 with the intent, once it has succeeded: the money must be given back instead. */
export function cancelIntent(scope: Scope, id: string, reason: Reason | undefined): Stripe.PaymentIntent {
  const before = intentOf(scope, id);
  if (!CANCELABLE.includes(before.status)) {
    throw unexpectedState(`${id} cannot be canceled: its status is ${before.status}.`, before);
  }
  if (before.status === "requires_capture" && typeof before.latest_charge === "string") {
    const charge = scope.store.tables.charge.get(before.latest_charge);
    if (charge) {
      const released = { ...charge, amount_refunded: charge.amount, refunded: true };
      scope.store.put("charge", released);
      emit(scope, "charge.refunded", released, { amount_refunded: 0, refunded: false });
    }
  }
  const canceled: Stripe.PaymentIntent = {
    ...before,
    amount_capturable: 0,
    canceled_at: seconds(scope),
    cancellation_reason: reason ?? null,
    next_action: null,
    status: "canceled",
  };
  scope.store.put("payment_intent", canceled);
  emit(scope, "payment_intent.canceled", canceled);
  return canceled;
}
