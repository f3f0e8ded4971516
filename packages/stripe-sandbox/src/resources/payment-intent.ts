import * as z from "zod/mini";
import { listPage } from "../http/pagination.ts";
import { createdParam, expandable, integer, pageParams, text } from "../http/params.ts";
import { route } from "../http/route.ts";
import { cancelIntent } from "./cancel-intent.ts";
import { captureIntent } from "./capture-intent.ts";
import { confirmIntent } from "./confirm-intent.ts";
import { createIntent } from "./create-intent.ts";
import { described, visibleIntent } from "./intent.ts";
import {
  ConfirmParams,
  CreateParams,
  checkAmount,
  checkCurrency,
  checkMethodTypes,
  UpdateParams,
} from "./payment-intent-input.ts";
import { updateIntent } from "./update-intent.ts";

const ONE = { kinds: ["payment_intent"] } as const;

export const paymentIntentRoutes = [
  route("POST", "/v1/payment_intents", {
    returns: ONE,
    params: CreateParams,
    check(params) {
      checkMethodTypes(params);
      checkAmount(params.amount);
      checkCurrency(params.currency);
    },
    run: ({ scope, params }) => createIntent(scope, params),
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
    run: ({ scope, id, params }) => updateIntent(scope, id, params),
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
    run: ({ scope, id, params }) => cancelIntent(scope, id, params.cancellation_reason),
  }),
  route("POST", "/v1/payment_intents/:id/capture", {
    returns: ONE,
    params: z.strictObject({ ...expandable, amount_to_capture: z.optional(integer) }),
    run: ({ scope, id, params }) => captureIntent(scope, id, params.amount_to_capture),
  }),
];
