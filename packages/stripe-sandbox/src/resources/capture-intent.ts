import type Stripe from "stripe";
import { invalidRequest, unexpectedState } from "../http/errors.ts";
import { emit, type Scope } from "../world.ts";
import { settleLater } from "./charge.ts";
import { intentOf } from "./intent.ts";

/** Takes the money that was held, or a part of it; the rest is released. @throws ApiError 400 when nothing is held. */
export function captureIntent(scope: Scope, id: string, wanted: number | undefined): Stripe.PaymentIntent {
  const before = intentOf(scope, id);
  const charge =
    typeof before.latest_charge === "string"
      ? scope.store.tables.charge.get(before.latest_charge)
      : undefined;
  if (before.status !== "requires_capture" || !charge) {
    throw unexpectedState(`${id} cannot be captured: its status is ${before.status}.`, before);
  }
  const amount = wanted ?? before.amount_capturable;
  if (amount < 1 || amount > before.amount_capturable) {
    throw invalidRequest(`amount_to_capture must be between 1 and ${before.amount_capturable}.`, {
      code: "amount_too_large",
      param: "amount_to_capture",
    });
  }
  const captured = {
    ...charge,
    amount_captured: amount,
    amount_refunded: charge.amount - amount,
    captured: true,
  };
  scope.store.put("charge", captured);
  emit(scope, "charge.captured", captured);
  const paid: Stripe.PaymentIntent = {
    ...before,
    amount_capturable: 0,
    amount_received: amount,
    status: "succeeded",
  };
  scope.store.put("payment_intent", paid);
  emit(scope, "payment_intent.succeeded", paid);
  settleLater(scope, charge.id);
  return paid;
}
