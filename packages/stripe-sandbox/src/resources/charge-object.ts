import type Stripe from "stripe";
import type { Decline, TestCard } from "../cards.ts";
import { newId, randomText } from "../state/ids.ts";
import { type Scope, seconds } from "../world.ts";

/** How a charge ended: `authorized` waits for its capture. */
export type ChargeResult = "captured" | "authorized" | Decline;

function outcome(result: ChargeResult): Stripe.Charge.Outcome {
  const none = { advice_code: null, network_advice_code: null, network_decline_code: null };
  if (typeof result === "string") {
    return {
      ...none,
      network_status: "approved_by_network",
      reason: null,
      risk_level: "normal",
      risk_score: 20,
      seller_message: "Payment complete.",
      type: "authorized",
    };
  }
  if (result.blockedByRadar) {
    return {
      ...none,
      network_status: "not_sent_to_network",
      reason: "highest_risk_level",
      risk_level: "highest",
      risk_score: 90,
      seller_message: "Stripe blocked this payment as too risky.",
      type: "blocked",
    };
  }
  return {
    ...none,
    network_status: "declined_by_network",
    reason: result.declineCode ?? result.code,
    risk_level: "normal",
    risk_score: 20,
    seller_message: "The bank declined this payment.",
    type: "issuer_declined",
  };
}

const AUTHENTICATED: Stripe.Charge.PaymentMethodDetails.Card.ThreeDSecure = {
  authentication_flow: "challenge",
  electronic_commerce_indicator: "05",
  exemption_indicator: null,
  result: "authenticated",
  result_reason: null,
  transaction_id: "00000000-0000-4000-8000-000000000000",
  version: "2.2.0",
};

function check(given: boolean, passes: boolean): string | null {
  if (!given) return null;
  return passes ? "pass" : "fail";
}

function cardDetails(
  method: Stripe.PaymentMethod,
  card: TestCard,
  charged: { amount: number; result: ChargeResult; authenticated: boolean },
): Stripe.Charge.PaymentMethodDetails.Card {
  const approved = typeof charged.result === "string";
  const { address } = method.billing_details;
  const wrongCvc = typeof charged.result !== "string" && charged.result.code === "incorrect_cvc";
  return {
    amount_authorized: approved ? charged.amount : null,
    authorization_code: approved ? randomText(6).toUpperCase() : null,
    brand: card.brand,
    checks: {
      address_line1_check: check(typeof address?.line1 === "string", true),
      address_postal_code_check: check(typeof address?.postal_code === "string", true),
      cvc_check: check(true, !wrongCvc),
    },
    country: "US",
    electronic_commerce_indicator: null,
    exp_month: method.card?.exp_month ?? 12,
    exp_year: method.card?.exp_year ?? 2099,
    extended_authorization: { status: "disabled" },
    fingerprint: method.card?.fingerprint ?? null,
    funding: card.funding,
    incremental_authorization: { status: "unavailable" },
    installments: null,
    last4: card.number.slice(-4),
    mandate: null,
    multicapture: { status: "unavailable" },
    network: card.brand,
    network_token: { used: false },
    network_transaction_id: approved ? randomText(15).toUpperCase() : null,
    overcapture: { maximum_amount_capturable: charged.amount, status: "unavailable" },
    regulated_status: "unregulated",
    three_d_secure: charged.authenticated ? AUTHENTICATED : null,
    transaction_link_id: null,
    wallet: null,
  };
}

/** A charge on a test card, as it is the moment after. Its balance transaction comes with the settlement. */
export function chargeObject(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  card: TestCard,
  { result, authenticated }: { result: ChargeResult; authenticated: boolean },
): Stripe.Charge {
  const decline = typeof result === "string" ? undefined : result;
  const { amount } = intent;
  return {
    id: newId("ch"),
    object: "charge",
    amount,
    amount_captured: result === "captured" ? amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: "SANDBOX",
    captured: result === "captured",
    created: seconds(scope),
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: outcome(result),
    paid: decline === undefined,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: {
      card: cardDetails(method, card, { amount, result, authenticated }),
      type: "card",
    },
    radar_options: {},
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: intent.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: decline ? "failed" : "succeeded",
    transfer_data: null,
    transfer_group: null,
  };
}
