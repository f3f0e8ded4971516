import type Stripe from "stripe";
import * as z from "zod/mini";
import { invalidRequest, noSuch, unexpectedState } from "../http/errors.ts";
import { listPage } from "../http/pagination.ts";
import { createdParam, expandable, integer, pageParams, text } from "../http/params.ts";
import { route } from "../http/route.ts";
import { emit, type Scope, seconds } from "../world.ts";
import { settleLater } from "./charge.ts";
import { confirmIntent } from "./confirm-intent.ts";
import { customerOf } from "./customer.ts";
import { blankIntent } from "./intent-object.ts";
import { mergeMetadata } from "./metadata.ts";
import {
  ConfirmParams,
  CreateParams,
  checkAmount,
  checkCurrency,
  checkMethodTypes,
  UpdateParams,
} from "./payment-intent-input.ts";
import { methodOf, wholeAddress } from "./payment-method.ts";

const ONE = { kinds: ["payment_intent"] } as const;

/** @throws ApiError 404 for an unknown id, 400 when a client secret is wrong. */
export function intentOf(scope: Scope, id: string, clientSecret?: string): Stripe.PaymentIntent {
  const intent = scope.store.tables.payment_intent.get(id);
  if (!intent) throw noSuch("payment_intent", id, "intent", 404);
  if (clientSecret !== undefined && clientSecret !== intent.client_secret) {
    throw invalidRequest("The client_secret does not belong to this PaymentIntent.", {
      code: "resource_missing",
      param: "client_secret",
    });
  }
  return intent;
}

/** A publishable key alone opens nothing: the client secret says whose intent it is. */
function visibleIntent(scope: Scope, id: string, key: string, clientSecret: string | undefined) {
  if (key === "publishable" && clientSecret === undefined) {
    throw invalidRequest("A publishable key needs the client_secret of the PaymentIntent.", {
      code: "parameter_missing",
      param: "client_secret",
    });
  }
  return intentOf(scope, id, clientSecret);
}

type Described = {
  description?: string | null | undefined;
  receipt_email?: string | null | undefined;
  statement_descriptor_suffix?: string | null | undefined;
  shipping?: z.infer<typeof CreateParams>["shipping"];
  metadata?: Record<string, string> | "" | undefined;
};

function described(intent: Stripe.PaymentIntent, fields: Described): Stripe.PaymentIntent {
  const { shipping } = fields;
  return {
    ...intent,
    description: fields.description === undefined ? intent.description : fields.description,
    receipt_email: fields.receipt_email === undefined ? intent.receipt_email : fields.receipt_email,
    statement_descriptor_suffix:
      fields.statement_descriptor_suffix === undefined
        ? intent.statement_descriptor_suffix
        : fields.statement_descriptor_suffix,
    shipping: shipping
      ? {
          address: wholeAddress(shipping.address),
          name: shipping.name,
          carrier: shipping.carrier ?? null,
          phone: shipping.phone ?? null,
          tracking_number: shipping.tracking_number ?? null,
        }
      : intent.shipping,
    metadata: mergeMetadata(intent.metadata, fields.metadata),
  };
}

function create(scope: Scope, params: CreateParams): Stripe.PaymentIntent {
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

const FINAL: readonly string[] = ["succeeded", "canceled", "processing", "requires_capture"];

function update(scope: Scope, id: string, params: UpdateParams): Stripe.PaymentIntent {
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

const CANCELABLE: readonly string[] = [
  "requires_payment_method",
  "requires_capture",
  "requires_confirmation",
  "requires_action",
];

type Reason = "abandoned" | "duplicate" | "fraudulent" | "requested_by_customer";

function cancel(scope: Scope, id: string, reason: Reason | undefined): Stripe.PaymentIntent {
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

function capture(scope: Scope, id: string, wanted: number | undefined): Stripe.PaymentIntent {
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

export const paymentIntentRoutes = [
  route("POST", "/v1/payment_intents", {
    returns: ONE,
    params: CreateParams,
    check(params) {
      checkMethodTypes(params);
      checkAmount(params.amount);
      checkCurrency(params.currency);
    },
    run: ({ scope, params }) => create(scope, params),
  }),
  route("GET", "/v1/payment_intents", {
    returns: { ...ONE, list: true },
    params: z.strictObject({ ...pageParams, created: createdParam, customer: z.optional(text()) }),
    run: ({ scope, params: { customer, ...page } }) =>
      listPage(scope.store.tables.payment_intent, page, "/v1/payment_intents", {
        by: customer === undefined ? undefined : ["customer", customer],
      }),
  }),
  route("GET", "/v1/payment_intents/:id", {
    publishable: true,
    returns: ONE,
    params: z.strictObject({ ...expandable, client_secret: z.optional(text()) }),
    run: ({ scope, id, params, key }) => visibleIntent(scope, id, key, params.client_secret),
  }),
  route("POST", "/v1/payment_intents/:id", {
    returns: ONE,
    params: UpdateParams,
    check(params) {
      checkMethodTypes(params);
      if (params.amount !== undefined) checkAmount(params.amount);
      if (params.currency !== undefined) checkCurrency(params.currency);
    },
    run: ({ scope, id, params }) => update(scope, id, params),
  }),
  route("POST", "/v1/payment_intents/:id/confirm", {
    publishable: true,
    returns: ONE,
    params: ConfirmParams,
    check: checkMethodTypes,
    run({ scope, id, params, key }) {
      const intent = visibleIntent(scope, id, key, params.client_secret);
      return confirmIntent(scope, described(intent, params), params, key);
    },
  }),
  route("POST", "/v1/payment_intents/:id/cancel", {
    returns: ONE,
    params: z.strictObject({
      ...expandable,
      cancellation_reason: z.optional(
        z.enum(["abandoned", "duplicate", "fraudulent", "requested_by_customer"]),
      ),
    }),
    run: ({ scope, id, params }) => cancel(scope, id, params.cancellation_reason),
  }),
  route("POST", "/v1/payment_intents/:id/capture", {
    returns: ONE,
    params: z.strictObject({ ...expandable, amount_to_capture: z.optional(integer) }),
    run: ({ scope, id, params }) => capture(scope, id, params.amount_to_capture),
  }),
];
