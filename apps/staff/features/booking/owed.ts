import type { RefundView } from "@totetaxi/contracts/staff/refund";

type Failed = Pick<RefundView, "paymentId" | "owedCents" | "failureReason">;

/** What did not reach a customer of the refunds of one payment, and whether any of it ever went out. */
export type Owed = { readonly paymentId: string; readonly owedCents: number; readonly wentOut: boolean };

/** What is still owed of refunds that failed, for each payment they were of. */
export function owedByPayment(refunds: readonly Failed[]): Owed[] {
  const owed = Map.groupBy(
    refunds.filter(({ owedCents }) => owedCents > 0),
    ({ paymentId }) => paymentId,
  );
  return [...owed].map(([paymentId, failed]) => ({
    paymentId,
    owedCents: failed.reduce((sum, refund) => sum + refund.owedCents, 0),
    wentOut: failed.some(({ failureReason }) => failureReason !== "refused_by_stripe"),
  }));
}
