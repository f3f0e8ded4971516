import { expireHolds } from "@totetaxi/core/booking";
import { queueReminders } from "@totetaxi/core/message";
import { brokenInvariants, type Loop, requeueLost, sweepRateLimits } from "@totetaxi/core/operations";
import { reconcileOpenPayments, reconcileWithStripe } from "@totetaxi/core/payment";
import { reconcileRefunds, reconcileRefundsWithStripe } from "@totetaxi/core/refund";
import { DomainError } from "@totetaxi/values/domain-error";

/** What the worker does by itself, and how often (reliability decision D-20). Each leaves a heartbeat. */
export const LOOPS: readonly Loop[] = [
  { name: "expire-holds", everySeconds: 10, run: expireHolds },
  { name: "reconcile-open-payments", everySeconds: 30, run: reconcileOpenPayments },
  { name: "reconcile-refunds", everySeconds: 60, run: reconcileRefunds },
  { name: "reconcile-with-stripe", everySeconds: 300, run: reconcileWithStripe },
  { name: "reconcile-refunds-with-stripe", everySeconds: 3600, run: reconcileRefundsWithStripe },
  { name: "queue-reminders", everySeconds: 300, run: queueReminders },
  { name: "requeue-lost", everySeconds: 60, run: requeueLost },
  {
    name: "check-invariants",
    everySeconds: 300,
    run: async (ctx) => {
      const broken = await brokenInvariants(ctx);
      if (broken.length === 0) return;
      ctx.log.error({ broken }, "invariants.broken");
      const names = broken.map(({ invariant }) => invariant.split(" ", 1)[0]).join(" ");
      throw new DomainError("conflict", `broken ${names}`, "The books do not agree.");
    },
  },
  { name: "sweep-rate-limits", everySeconds: 3600, run: sweepRateLimits },
];
