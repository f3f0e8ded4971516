import type Stripe from "stripe";
import type { KeyKind } from "../http/auth.ts";
import { invalidRequest, noSuch } from "../http/errors.ts";
import type { Scope } from "../world.ts";
import { mergeMetadata } from "./metadata.ts";
import type { CreateParams } from "./payment-intent-input.ts";
import { wholeAddress } from "./payment-method.ts";

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
export function visibleIntent(
  scope: Scope,
  id: string,
  key: KeyKind,
  clientSecret: string | undefined,
): Stripe.PaymentIntent {
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
  shipping?: CreateParams["shipping"];
  metadata?: Record<string, string> | "" | undefined;
};

/** The intent with what a request says about it, and not about its money. */
export function described(intent: Stripe.PaymentIntent, fields: Described): Stripe.PaymentIntent {
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
