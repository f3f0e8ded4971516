import { cents, formatUsd } from "@totetaxi/values/cents";
import type { BookingView } from "./booking.ts";
import { OFFICE } from "./office.ts";
import { PROMISES } from "./promises.ts";

type Money = Pick<
  BookingView,
  "paymentStatus" | "totalCents" | "refundedCents" | "returningCents" | "owedCents" | "isDisputed"
>;

function usd(amount: number): string {
  return formatUsd(cents(amount));
}

/** What its owner is told while a refund has not reached them; undefined while none is owed. */
export function owedMoney({ owedCents = 0 }: Pick<Money, "owedCents">): string | undefined {
  if (owedCents === 0) return undefined;
  return `${usd(owedCents)} that is to go back to you has not reached you. Please call us at ${OFFICE.phone}, and we return it another way.`;
}

/**
 * What becomes of the money of a booking that was cancelled, in the words of its page and of its mail; undefined where
 * nothing was charged.
 */
export function cancelledMoney(booking: Money): string | undefined {
  const { paymentStatus, totalCents, refundedCents, returningCents, owedCents = 0, isDisputed } = booking;
  if (paymentStatus === "refunded") return "Everything you paid has been given back.";
  const isPaid = paymentStatus === "succeeded" || paymentStatus === "partially_refunded";
  if (!isPaid || totalCents === 0) return undefined;
  if (isDisputed)
    return "Your bank has taken the payment back, or may: what becomes of it is for the bank to say. Please call us with any question.";
  const keptCents = totalCents - refundedCents - returningCents - owedCents;
  return [
    owedMoney(booking),
    ...(returningCents > 0
      ? [`${usd(returningCents)} is on its way back to your card. ${PROMISES.refundTime}`]
      : []),
    ...(keptCents > 0
      ? [`We keep ${usd(keptCents)} for you, as a credit toward another booking. Please call us to use it.`]
      : []),
  ]
    .filter((sentence) => sentence !== undefined)
    .join(" ");
}
