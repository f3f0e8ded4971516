import type Stripe from "stripe";

/** An event as it is kept: `data.object` is the object as it was at that moment. */
export type StoredEvent = {
  id: string;
  object: "event";
  api_version: string;
  created: number;
  data: { object: ApiObject; previous_attributes?: Record<string, unknown> };
  livemode: false;
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
  type: EventType;
};

export const EVENT_TYPES = [
  "charge.captured",
  "charge.dispute.closed",
  "charge.dispute.created",
  "charge.dispute.funds_reinstated",
  "charge.dispute.funds_withdrawn",
  "charge.failed",
  "charge.refunded",
  "charge.succeeded",
  "charge.updated",
  "customer.created",
  "customer.updated",
  "payment_intent.amount_capturable_updated",
  "payment_intent.canceled",
  "payment_intent.created",
  "payment_intent.payment_failed",
  "payment_intent.processing",
  "payment_intent.requires_action",
  "payment_intent.succeeded",
  "refund.created",
  "refund.failed",
  "refund.updated",
] as const satisfies readonly Stripe.Event["type"][];

export type EventType = (typeof EVENT_TYPES)[number];

/** One event on its way to one endpoint; times in epoch milliseconds. */
export type Delivery = {
  id: string;
  event: string;
  endpoint: string;
  url: string;
  state: "pending" | "delivered" | "failed" | "dropped";
  attempts: { at: number; status: number | null }[];
};

/** The answer kept under an Idempotency-Key. `fingerprint` is a hash: parameters may hold a card number. */
export type SavedAnswer = {
  id: string;
  fingerprint: string;
  status: number;
  body: string;
  request: string;
  created: number;
};

/** A webhook endpoint with what Stripe keeps beside the object. Those that were configured come and go with the start. */
export type Endpoint = {
  id: string;
  created: number;
  object: Stripe.WebhookEndpoint;
  secrets: string[];
  configured: boolean;
};

/** Everything that survives a restart, by table. */
export type Records = {
  balance_transaction: Stripe.BalanceTransaction;
  charge: Stripe.Charge;
  customer: Stripe.Customer;
  delivery: Delivery;
  dispute: Stripe.Dispute;
  endpoint: Endpoint;
  event: StoredEvent;
  payment_intent: Stripe.PaymentIntent;
  payment_method: Stripe.PaymentMethod;
  refund: Stripe.Refund;
  saved_answer: SavedAnswer;
};

export type TableName = keyof Records;

/** The objects of the API that have a table of their own and may be the subject of an event. */
export type ApiObject =
  | Stripe.BalanceTransaction
  | Stripe.Charge
  | Stripe.Customer
  | Stripe.Dispute
  | Stripe.PaymentIntent
  | Stripe.PaymentMethod
  | Stripe.Refund;

export type EntryOf<K extends TableName> = readonly [table: K, record: Records[K]];

/** One new version of one record. */
export type Entry = EntryOf<TableName>;
