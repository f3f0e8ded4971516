import type Stripe from "stripe";

/** The body of a Stripe error under `error`. There is never a `doc_url`: it would lead out of the machine. */
export type ErrorBody = {
  type: "api_error" | "card_error" | "idempotency_error" | "invalid_request_error";
  message: string;
  code?: string;
  decline_code?: string;
  advice_code?: string;
  param?: string;
  charge?: string;
  payment_intent?: Stripe.PaymentIntent;
  payment_method?: Stripe.PaymentMethod;
};

/** A refusal in Stripe's shape. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly body: ErrorBody;

  constructor(status: number, body: ErrorBody) {
    super(body.message);
    this.status = status;
    this.body = body;
  }
}

/** The words by which everything unknown here can be found in a log. */
export const NOT_MODELLED = "not modelled by the local Stripe stand-in";

/** 400: something in the request is wrong. */
export function invalidRequest(
  message: string,
  more: Pick<ErrorBody, "code" | "param" | "payment_intent" | "charge"> = {},
): ApiError {
  return new ApiError(400, { type: "invalid_request_error", message, ...more });
}

/** 404 for the object that the path names, 400 for one that a parameter names. */
export function noSuch(what: string, id: string, param = "id", status = 400): ApiError {
  return new ApiError(status, {
    type: "invalid_request_error",
    code: "resource_missing",
    message: `There is no ${what} '${id}'.`,
    param,
  });
}

/** 400: Stripe has it, this program does not. Loud, so that nobody takes silence for success. */
export function notModelled(what: string, param?: string): ApiError {
  return invalidRequest(`${what} is ${NOT_MODELLED}.`, param === undefined ? {} : { param });
}

/** 400 `payment_intent_unexpected_state`, with the intent as it is. */
export function unexpectedState(message: string, intent: Stripe.PaymentIntent): ApiError {
  return invalidRequest(message, { code: "payment_intent_unexpected_state", payment_intent: intent });
}
