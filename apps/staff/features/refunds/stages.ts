import type { RefundView } from "@totetaxi/contracts/staff/refund";

export type Stage = "waiting" | "at_stripe" | "failed" | "given" | "denied";

type Words = {
  readonly label: string;
  readonly about: string;
  readonly statuses: readonly RefundView["status"][];
};

/** Where refunds stand, for whoever looks after them. */
export const STAGES: Readonly<Record<Stage, Words>> = {
  waiting: {
    label: "Waiting",
    about: "Somebody proposed these. No cent has moved; an admin decides.",
    statuses: ["requested"],
  },
  at_stripe: {
    label: "At Stripe",
    about: "Approved and on their way. They count as given back when Stripe says so.",
    statuses: ["approved", "submitted"],
  },
  failed: {
    label: "Failed",
    about:
      "The bank or Stripe sent these back: they did not reach the customer. What is still owed, propose again on its booking, or return another way.",
    statuses: ["failed"],
  },
  given: { label: "Given back", about: "The money is with the customer.", statuses: ["succeeded"] },
  denied: { label: "Denied", about: "Turned down or withdrawn. No cent moved.", statuses: ["denied"] },
};
