import { type Cents, cents } from "@totetaxi/values/cents";
import type Stripe from "stripe";

/** Money that a dispute moved: out of Stripe's balance (negative), or back into it; and what Stripe asked for that. */
export type DisputeMovement = { id: string; amountCents: Cents; feeCents: Cents };

/** What a bank did about a charge, as Stripe told it at one moment. */
export type DisputeSnapshot = {
  id: string;
  /** An `inquiry` asks what a charge was for and takes nothing; one that ends well is `dropped`. */
  status: "inquiry" | "open" | "appealed" | "won" | "lost" | "dropped";
  /** Stripe's word for why. */
  reason: string;
  amountCents: Cents;
  paymentIntentId: string | null;
  /** Whether Stripe would still make a refund of the charge. */
  refundable: boolean;
  /** Until when Stripe takes an answer. */
  answerBy: Date | null;
  openedAt: Date;
  movements: readonly DisputeMovement[];
};

const STATUS: Readonly<Record<string, DisputeSnapshot["status"]>> = {
  warning_needs_response: "inquiry",
  warning_under_review: "inquiry",
  warning_closed: "dropped",
  prevented: "dropped",
  appeal_needs_response: "appealed",
  appeal_under_review: "appealed",
  won: "won",
  lost: "lost",
};

/** Reads a dispute. A status that is not known yet is open: a person has to look. */
export function disputeSnapshot(dispute: Stripe.Dispute): DisputeSnapshot {
  const { payment_intent: intent, evidence_details: evidence } = dispute;
  return {
    id: dispute.id,
    status: STATUS[dispute.status] ?? "open",
    reason: dispute.reason,
    amountCents: cents(dispute.amount),
    paymentIntentId: typeof intent === "string" ? intent : (intent?.id ?? null),
    refundable: dispute.is_charge_refundable,
    answerBy: evidence.due_by === null ? null : new Date(evidence.due_by * 1_000),
    openedAt: new Date(dispute.created * 1_000),
    movements: dispute.balance_transactions.map(({ id, amount, fee }) => ({
      id,
      amountCents: cents(amount),
      feeCents: cents(fee),
    })),
  };
}
