import type Stripe from "stripe";

const INTENT_FIELDS = [
  "id",
  "object",
  "amount",
  "automatic_payment_methods",
  "canceled_at",
  "cancellation_reason",
  "capture_method",
  "client_secret",
  "confirmation_method",
  "created",
  "currency",
  "description",
  "last_payment_error",
  "livemode",
  "next_action",
  "payment_method",
  "payment_method_types",
  "processing",
  "receipt_email",
  "setup_future_usage",
  "shipping",
  "source",
  "status",
] as const;

function isIntent(object: object): object is Stripe.PaymentIntent {
  return "object" in object && object.object === "payment_intent";
}

function isMethod(object: object): object is Stripe.PaymentMethod {
  return "object" in object && object.object === "payment_method";
}

function reduceMethod({ metadata: _metadata, card, ...method }: Stripe.PaymentMethod): object {
  if (!card) return method;
  const { fingerprint: _fingerprint, ...shown } = card;
  return { ...method, card: shown };
}

/** What a browser may see of an intent: no metadata, no customer, no charge. */
export function reduceIntent(intent: Stripe.PaymentIntent): object {
  const reduced: Record<string, unknown> = {};
  for (const field of INTENT_FIELDS) reduced[field] = intent[field];
  const failure = intent.last_payment_error;
  if (failure?.payment_method) {
    reduced.last_payment_error = { ...failure, payment_method: reduceMethod(failure.payment_method) };
  }
  const method = intent.payment_method;
  if (typeof method === "object" && method !== null) reduced.payment_method = reduceMethod(method);
  return reduced;
}

/** What a publishable key gets to see of an answer. */
export function reduce(object: object): object {
  if (isIntent(object)) return reduceIntent(object);
  return isMethod(object) ? reduceMethod(object) : object;
}
