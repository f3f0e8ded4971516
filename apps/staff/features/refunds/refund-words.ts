import type { RefundView } from "@totetaxi/contracts/staff/refund";
import { cents, formatUsd } from "@totetaxi/values/cents";
import { plainWords } from "../words/state-words.ts";

/** What each state is: only `Given back` is money that has gone back. */
const REFUND_NAMES: Readonly<Record<RefundView["status"], string>> = {
  requested: "Waiting for approval",
  approved: "Approved, to be sent",
  submitted: "At Stripe",
  succeeded: "Given back",
  failed: "Failed",
  denied: "Denied",
};

/** A proposal that its own proposer turned down was withdrawn. */
export function refundWords({ status, requestedBy, deniedBy }: RefundView): string {
  return status === "denied" && deniedBy === requestedBy ? "Withdrawn" : REFUND_NAMES[status];
}

/** Why a refund failed, as Stripe names it (https://docs.stripe.com/refunds#failed-refunds), or our own name for its no. */
const FAILURES: Readonly<Record<string, string>> = {
  lost_or_stolen_card: "The card was lost or stolen",
  expired_or_canceled_card: "The card has expired or was closed",
  charge_for_pending_refund_disputed: "The payment is disputed",
  insufficient_funds: "Our balance at Stripe is too low",
  declined: "The bank declined it",
  merchant_request: "It was stopped at our request",
  canceled: "It was stopped before it went out",
  unknown: "The bank did not say why",
  refused_by_stripe: "Stripe refused it",
};

export function failureWords(reason: string): string {
  return FAILURES[reason] ?? plainWords(reason);
}

/** Where the money of a failed refund is now; undefined for one that did not fail. */
export function owedWords({ status, owedCents, amountCents }: RefundView): string | undefined {
  if (status !== "failed") return undefined;
  if (owedCents === 0) return "Asked for again since";
  return owedCents === amountCents
    ? "Still owed to the customer"
    : `${formatUsd(cents(owedCents))} of it is still owed to the customer`;
}
