import type { RefundView } from "@totetaxi/contracts/staff/refund";

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
