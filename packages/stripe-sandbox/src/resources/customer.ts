import type Stripe from "stripe";
import * as z from "zod/mini";
import { noSuch } from "../http/errors.ts";
import { listPage } from "../http/pagination.ts";
import {
  addressParam,
  createdParam,
  expandable,
  metadata,
  pageParams,
  text,
  unsettable,
} from "../http/params.ts";
import { route } from "../http/route.ts";
import { newId, randomText } from "../state/ids.ts";
import { emit, type Scope, seconds } from "../world.ts";
import { differences } from "./differences.ts";
import { mergeMetadata } from "./metadata.ts";
import { wholeAddress } from "./payment-method.ts";

const Fields = z.strictObject({
  ...expandable,
  address: addressParam,
  description: z.optional(unsettable()),
  email: z.optional(unsettable(512)),
  metadata,
  name: z.optional(unsettable(256)),
  phone: z.optional(unsettable(20)),
});

/** @throws ApiError 400, or 404 when the customer is named by the path. */
export function customerOf(scope: Scope, id: string, status = 400): Stripe.Customer {
  const customer = scope.store.tables.customer.get(id);
  if (!customer) throw noSuch("customer", id, "customer", status);
  return customer;
}

function changed(before: Stripe.Customer, fields: z.infer<typeof Fields>): Stripe.Customer {
  const { expand: _expand, address, metadata: values, ...texts } = fields;
  return {
    ...before,
    ...texts,
    address: address === undefined ? (before.address ?? null) : wholeAddress(address),
    metadata: mergeMetadata(before.metadata, values),
  };
}

function blank(scope: Scope): Stripe.Customer {
  return {
    id: newId("cus"),
    object: "customer",
    address: null,
    balance: 0,
    created: seconds(scope),
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: null,
    invoice_prefix: randomText(8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: {},
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: "none",
    test_clock: null,
  };
}

export const customerRoutes = [
  route("POST", "/v1/customers", {
    returns: { kinds: ["customer"] },
    params: Fields,
    run({ scope, params }) {
      const customer = changed(blank(scope), params);
      scope.store.put("customer", customer);
      emit(scope, "customer.created", customer);
      return customer;
    },
  }),
  route("GET", "/v1/customers", {
    returns: { kinds: ["customer"], list: true },
    params: z.strictObject({ ...pageParams, created: createdParam, email: z.optional(text(512)) }),
    run: ({ scope, params }) =>
      listPage(scope.store.tables.customer, params, "/v1/customers", {
        by: params.email === undefined ? undefined : ["email", params.email],
      }),
  }),
  route("GET", "/v1/customers/:id", {
    returns: { kinds: ["customer"] },
    params: z.strictObject(expandable),
    run: ({ scope, id }) => customerOf(scope, id, 404),
  }),
  route("POST", "/v1/customers/:id", {
    returns: { kinds: ["customer"] },
    params: Fields,
    run({ scope, id, params }) {
      const before = customerOf(scope, id, 404);
      const customer = changed(before, params);
      scope.store.put("customer", customer);
      emit(scope, "customer.updated", customer, differences(before, customer));
      return customer;
    },
  }),
];
