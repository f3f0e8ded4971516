import { type Cents, cents } from "@totetaxi/values/cents";
import type Stripe from "stripe";

/** A refund as Stripe told it at one moment. A refund that succeeded can still fail days later. */
export type RefundSnapshot = {
  id: string;
  status: "pending" | "succeeded" | "failed";
  amountCents: Cents;
  paymentIntentId: string | null;
  /** Our id, or null for a refund that somebody made by hand. */
  refundId: string | null;
  failureReason: string | null;
};

export function refundSnapshot(refund: Stripe.Refund): RefundSnapshot {
  const failed = refund.status === "failed" || refund.status === "canceled";
  const intent = refund.payment_intent;
  return {
    id: refund.id,
    status: failed ? "failed" : refund.status === "succeeded" ? "succeeded" : "pending",
    amountCents: cents(refund.amount),
    paymentIntentId: typeof intent === "string" ? intent : (intent?.id ?? null),
    refundId: refund.metadata?.refund_id ?? null,
    failureReason: failed ? (refund.failure_reason ?? refund.status) : null,
  };
}
