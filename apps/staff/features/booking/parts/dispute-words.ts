import type { BookingDetail } from "@totetaxi/contracts/staff/booking-detail";

type Dispute = BookingDetail["disputes"][number];

const WORDS: Readonly<Record<Dispute["status"], string>> = {
  inquiry: "The bank asks what this payment was for",
  open: "The bank took this payment back, and decides",
  appealed: "The bank decided against us, and looks again",
  won: "The dispute was won: the money is back",
  lost: "The dispute was lost: the bank keeps the money",
  dropped: "The bank asked what this payment was for, and dropped it",
};

/** What a bank did about a payment, in one line. */
export function disputeWords({ status }: Pick<Dispute, "status">): string {
  return WORDS[status];
}

/** True while nothing of the payment can be given back. */
export function holdsTheMoney({ withdrawnCents }: Pick<Dispute, "withdrawnCents">): boolean {
  return withdrawnCents > 0;
}

/** True while somebody of the office may still answer the bank. */
export function isUndecided({ status }: Pick<Dispute, "status">): boolean {
  return status === "inquiry" || status === "open" || status === "appealed";
}
