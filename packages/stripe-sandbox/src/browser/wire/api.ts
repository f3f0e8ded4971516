import type { PaymentIntent, PaymentMethod, StripeError } from "@stripe/stripe-js";
import { encodeForm, type FormValue } from "./form-encoding.ts";

/** Longer than any answer the API gives when it is well. */
const PATIENCE_MS = 30_000;

export type ApiResult<T> = { value: T } | { error: StripeError };

/** The calls that a publishable key may make, each answering a value or an error and never rejecting. */
export type Api = {
  retrieveIntent(id: string, clientSecret: string): Promise<ApiResult<PaymentIntent>>;
  confirmIntent(id: string, fields: Record<string, FormValue>): Promise<ApiResult<PaymentIntent>>;
  createPaymentMethod(fields: Record<string, FormValue>): Promise<ApiResult<PaymentMethod>>;
};

/** @param origin where the API is; @param key the publishable key */
export function stripeApi(origin: string, key: string): Api {
  const call = async <T>(method: "GET" | "POST", path: string, fields: Record<string, FormValue>) => {
    const form = encodeForm(fields);
    const url = method === "GET" ? `${origin}${path}?${form}` : `${origin}${path}`;
    try {
      const response = await fetch(url, {
        method,
        headers: { Authorization: `Bearer ${key}` },
        credentials: "omit",
        signal: AbortSignal.timeout(PATIENCE_MS),
        // A payment goes on although the page is being left.
        ...(method === "POST" ? { body: form, keepalive: true } : {}),
      });
      return readAnswer<T>(response.ok, await response.json());
    } catch (cause) {
      return { error: connectionError(cause) };
    }
  };
  return {
    retrieveIntent: (id, clientSecret) =>
      call("GET", `/v1/payment_intents/${encodeURIComponent(id)}`, { client_secret: clientSecret }),
    confirmIntent: (id, fields) =>
      call("POST", `/v1/payment_intents/${encodeURIComponent(id)}/confirm`, fields),
    createPaymentMethod: (fields) => call("POST", "/v1/payment_methods", fields),
  };
}

// The body is the stand-in's own JSON, whose shapes the server half checks against Stripe's types.
function readAnswer<T>(ok: boolean, body: T & { error?: StripeError }): ApiResult<T> {
  if (ok) return { value: body };
  return {
    error: body.error ?? { type: "api_error", message: "The Stripe stand-in gave no usable answer." },
  };
}

export function connectionError(cause: unknown): StripeError {
  const detail = cause instanceof Error ? ` (${cause.message})` : "";
  return { type: "api_connection_error", message: `The payment service could not be reached${detail}.` };
}
