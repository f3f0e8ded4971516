import type { refunds } from "@totetaxi/db/schema";
import { type Cents, cents } from "@totetaxi/values/cents";
import type { RefundId } from "@totetaxi/values/id";

type Refund = Pick<
  typeof refunds.$inferSelect,
  "id" | "paymentId" | "status" | "amountCents" | "createdAt" | "updatedAt"
>;

/**
 * What of each failed refund nobody has asked back again since it failed: the customer is still without it. A refund
 * that came after pays down the failed ones before it, the oldest first; if it fails in its turn, it is owed itself.
 */
export function owedOfFailed(all: readonly Refund[]): ReadonlyMap<RefundId, Cents> {
  const owed = new Map<RefundId, Cents>();
  const failed: Refund[] = [];
  for (const refund of all.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())) {
    if (refund.status === "denied") continue;
    let left = refund.amountCents;
    for (const { id, paymentId, updatedAt } of failed) {
      if (paymentId !== refund.paymentId || updatedAt > refund.createdAt) continue;
      const before = owed.get(id) ?? 0;
      owed.set(id, cents(Math.max(0, before - left)));
      left = cents(Math.max(0, left - before));
    }
    if (refund.status !== "failed") continue;
    failed.push(refund);
    owed.set(refund.id, refund.amountCents);
  }
  return owed;
}
