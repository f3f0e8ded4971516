import * as z from "zod/mini";
import { invalidRequest, notModelled } from "../http/errors.ts";
import { expandable, flag, integer, metadata, shippingParam, text, unsettable } from "../http/params.ts";
import { confirmationParams } from "./payment-method-input.ts";

const MIN_AMOUNT = 50;
const MAX_AMOUNT = 99_999_999;

/** Fields that creation and update share. */
const described = {
  description: z.optional(unsettable(1000)),
  metadata,
  receipt_email: z.optional(unsettable(512)),
  shipping: shippingParam,
  statement_descriptor_suffix: z.optional(unsettable(22)),
};

/** Known only to be refused with Stripe's own code. */
const noLongerSupported = { payment_method_types: z.optional(z.unknown()) };

export const CreateParams = z.strictObject({
  ...expandable,
  ...described,
  ...confirmationParams,
  ...noLongerSupported,
  allowed_payment_method_types: z.optional(z.array(text())),
  amount: integer,
  automatic_payment_methods: z.optional(
    z.strictObject({ enabled: flag, allow_redirects: z.optional(z.enum(["always", "never"])) }),
  ),
  capture_method: z.optional(z.enum(["automatic", "automatic_async", "manual"])),
  confirm: z.optional(flag),
  currency: text(3),
  customer: z.optional(text()),
});

export const UpdateParams = z.strictObject({
  ...expandable,
  ...described,
  ...noLongerSupported,
  amount: z.optional(integer),
  currency: z.optional(text(3)),
  customer: z.optional(text()),
  payment_method: z.optional(text()),
});

export const ConfirmParams = z.strictObject({
  ...expandable,
  ...confirmationParams,
  ...noLongerSupported,
  client_secret: z.optional(text()),
  receipt_email: described.receipt_email,
  shipping: shippingParam,
});

export type CreateParams = z.infer<typeof CreateParams>;
export type UpdateParams = z.infer<typeof UpdateParams>;
export type ConfirmParams = z.infer<typeof ConfirmParams>;

/** @throws ApiError 400 below 50 cents and above eight digits, as for a charge in US dollars. */
export function checkAmount(amount: number): void {
  const param = "amount";
  if (amount < 1) {
    throw invalidRequest("The amount must be a positive number of cents.", {
      code: "parameter_invalid_integer",
      param,
    });
  }
  if (amount < MIN_AMOUNT) {
    throw invalidRequest("The amount must be at least $0.50 usd.", { code: "amount_too_small", param });
  }
  if (amount > MAX_AMOUNT) {
    throw invalidRequest("The amount must be no more than $999,999.99.", { code: "amount_too_large", param });
  }
}

/** @throws ApiError 400: other currencies bring exchange rates, minimums and decimals that are not modelled. */
export function checkCurrency(currency: string): void {
  if (currency.toLowerCase() !== "usd") throw notModelled(`The currency ${currency}`, "currency");
}

/** @throws ApiError 400 for the parameters that this API version took away or that exclude each other. */
export function checkMethodTypes(params: {
  payment_method_types?: unknown;
  allowed_payment_method_types?: string[] | undefined;
  automatic_payment_methods?: { enabled: boolean } | undefined;
}): void {
  if (params.payment_method_types !== undefined) {
    throw invalidRequest("payment_method_types can no longer be given: use allowed_payment_method_types.", {
      code: "payment_method_types_no_longer_supported",
      param: "payment_method_types",
    });
  }
  const allowed = params.allowed_payment_method_types;
  if (allowed && params.automatic_payment_methods) {
    throw invalidRequest("allowed_payment_method_types and automatic_payment_methods exclude each other.", {
      code: "parameters_exclusive",
      param: "allowed_payment_method_types",
    });
  }
  const other = allowed?.find((type) => type !== "card");
  if (other !== undefined)
    throw notModelled(`The payment method type ${other}`, "allowed_payment_method_types");
  if (params.automatic_payment_methods?.enabled === false) {
    throw notModelled("automatic_payment_methods[enabled]=false", "automatic_payment_methods");
  }
}
