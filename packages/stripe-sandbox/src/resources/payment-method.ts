import type Stripe from "stripe";
import * as z from "zod/mini";
import { cardOfFingerprint, cardOfToken, fingerprintOf, type TestCard } from "../cards.ts";
import type { KeyKind } from "../http/auth.ts";
import { ApiError, invalidRequest, noSuch } from "../http/errors.ts";
import { type AddressInput, expandable } from "../http/params.ts";
import { route } from "../http/route.ts";
import { newId } from "../state/ids.ts";
import { type Scope, seconds } from "../world.ts";
import { type EnteredCard, enteredCard, PaymentMethodData, usable } from "./payment-method-input.ts";

/** All six parts of an address, as Stripe shows them. */
export function wholeAddress(address: AddressInput | undefined): Stripe.Address {
  return {
    city: address?.city ?? null,
    country: address?.country ?? null,
    line1: address?.line1 ?? null,
    line2: address?.line2 ?? null,
    postal_code: address?.postal_code ?? null,
    state: address?.state ?? null,
  };
}

function keepMethod(scope: Scope, entered: EnteredCard, data: PaymentMethodData): Stripe.PaymentMethod {
  const { card } = entered;
  const billing = data.billing_details;
  const method: Stripe.PaymentMethod = {
    id: newId("pm"),
    object: "payment_method",
    allow_redisplay: data.allow_redisplay ?? "unspecified",
    billing_details: {
      address: wholeAddress(billing?.address),
      email: billing?.email ?? null,
      name: billing?.name ?? null,
      phone: billing?.phone ?? null,
      tax_id: null,
    },
    card: {
      brand: card.brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: null },
      country: "US",
      display_brand: card.brand,
      exp_month: entered.expMonth,
      exp_year: entered.expYear,
      fingerprint: fingerprintOf(card),
      funding: card.funding,
      generated_from: null,
      last4: card.number.slice(-4),
      networks: { available: [card.brand], preferred: null },
      regulated_status: "unregulated",
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    created: seconds(scope),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: "card",
  };
  scope.store.put("payment_method", method);
  return method;
}

/** The method that was typed into the card frame. @throws ApiError as `enteredCard` does. */
export function createMethod(scope: Scope, data: PaymentMethodData, key: KeyKind): Stripe.PaymentMethod {
  return keepMethod(scope, enteredCard(data, key, new Date(scope.now())), data);
}

/** The method of an id, or a new one for a token such as `pm_card_visa`, which only a secret key may use. */
export function methodOf(scope: Scope, id: string, key: KeyKind): Stripe.PaymentMethod {
  const known = scope.store.tables.payment_method.get(id);
  if (known) return known;
  const card = key === "secret" ? cardOfToken(id) : undefined;
  if (!card) throw noSuch("PaymentMethod", id, "payment_method");
  const nextYear = new Date(scope.now()).getUTCFullYear() + 1;
  const entered = { card: usable(card), expMonth: 12, expYear: nextYear, cvcGiven: true };
  return keepMethod(scope, entered, { type: "card" });
}

/** The test card behind a method. */
export function cardOf(method: Stripe.PaymentMethod): TestCard {
  const card = cardOfFingerprint(method.card?.fingerprint ?? "");
  if (!card) throw new ApiError(500, { type: "api_error", message: `${method.id} has no documented card.` });
  return card;
}

export const paymentMethodRoutes = [
  route("POST", "/v1/payment_methods", {
    publishable: true,
    returns: { kinds: ["payment_method"] },
    params: z.extend(PaymentMethodData, expandable),
    run: ({ scope, params, key }) => createMethod(scope, params, key),
  }),
  route("GET", "/v1/payment_methods/:id", {
    returns: { kinds: ["payment_method"] },
    params: z.strictObject(expandable),
    run({ scope, id }) {
      if (cardOfToken(id))
        throw invalidRequest(`${id} is a token: confirm with it, and retrieve what that made.`);
      const method = scope.store.tables.payment_method.get(id);
      if (!method) throw noSuch("PaymentMethod", id, "payment_method", 404);
      return method;
    },
  }),
];
