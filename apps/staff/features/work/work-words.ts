import type { WorkItemView } from "@totetaxi/contracts/staff/work";

/** What happened, and what a person should look at, by the kind of a work item. */
const KINDS: Readonly<Record<string, string>> = {
  amount_mismatch: "A payment is of another amount than its booking. Compare both before anything else.",
  surplus_payment: "More was paid than is kept; it goes back by itself. See that it did.",
  card_testing: "Somebody tried many cards on one booking. The way to pay was closed.",
  refund_failed:
    "The bank sent a refund back: the customer does not have the money. Propose it again, or reach them by phone.",
  refund_refused:
    "Stripe refused a refund, so nothing went out. See why at Stripe, then propose it again or reach the customer.",
  dispute_opened:
    "A bank disputes a payment. Answer it at Stripe, where its deadline stands, and refund nothing meanwhile.",
  dispute_appealed:
    "A bank's decision is appealed. See at Stripe whether it wants an answer, and by when; refund nothing meanwhile.",
  dispute_inquiry:
    "A bank asks what a payment was for, and may take it back. Answer it at Stripe, where its deadline stands.",
  message_undeliverable: "A message cannot be delivered. Reach its reader another way.",
  message_late: "A message could not be sent for a day. See whether the mail server is well.",
  unknown_refund:
    "Stripe knows a refund that we do not. It is in the books now, if they had room for it. See who made it, and why.",
  unknown_booking: "Stripe knows a payment of a booking that we do not.",
  unknown_intent:
    "A way to pay was closed that Stripe does not have, or would not make. See that the booking's amount and our keys at Stripe are right.",
  event_dead: "Something that Stripe told could not be applied. It can be replayed below.",
};

/** What to do about an item; of a failed refund nobody is to give the money twice. */
export function workAdvice({ kind, refund }: Pick<WorkItemView, "kind" | "refund">): string {
  if (kind.startsWith("refund_") && refund?.owedCents === 0)
    return "This refund did not go through, and it was asked for again since. See that this one arrives.";
  return KINDS[kind] ?? "Please look into it.";
}
