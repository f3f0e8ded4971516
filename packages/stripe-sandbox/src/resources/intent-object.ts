import type Stripe from "stripe";
import type { ApiError } from "../http/errors.ts";
import { newId, randomText } from "../state/ids.ts";
import { type Scope, seconds } from "../world.ts";

/** A PaymentIntent that waits for a payment method; the request's own fields are laid over it. */
export function blankIntent(scope: Scope, amount: number): Stripe.PaymentIntent {
  const id = newId("pi");
  return {
    id,
    object: "payment_intent",
    allowed_payment_method_types: null,
    amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: { allow_redirects: "always", enabled: true },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: "automatic_async",
    client_secret: `${id}_secret_${randomText(25)}`,
    confirmation_method: "automatic",
    created: seconds(scope),
    currency: "usd",
    customer: null,
    customer_account: null,
    description: null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: { installments: null, mandate_options: null, network: null, request_three_d_secure: "automatic" },
    },
    payment_method_types: ["card"],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "requires_payment_method",
    transfer_data: null,
    transfer_group: null,
  };
}

/** What an intent remembers of a refusal: the same words that the caller was told. */
export function rememberedError(
  { body }: ApiError,
  method: Stripe.PaymentMethod,
): Stripe.PaymentIntent.LastPaymentError {
  const { payment_intent: _intent, payment_method: _method, ...rest } = body;
  return { ...rest, payment_method: method };
}
