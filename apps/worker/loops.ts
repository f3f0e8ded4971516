import { sealAudit } from "@totetaxi/core/audit";
import { expireHolds } from "@totetaxi/core/booking";
import type { Ctx } from "@totetaxi/core/context";
import { sweepAccounts } from "@totetaxi/core/customer";
import { foldPickups, foldRevenue } from "@totetaxi/core/dashboard";
import { reconcileDisputesWithStripe } from "@totetaxi/core/dispute";
import { queueReminders } from "@totetaxi/core/message";
import {
  type Broken,
  brokenAnywhere,
  brokenOfTheNewest,
  brokenPromises,
  type Loop,
  requeueLost,
  sweepRateLimits,
} from "@totetaxi/core/operations";
import { reconcileOpenPayments, reconcileWithStripe } from "@totetaxi/core/payment";
import { reconcileRefunds, reconcileRefundsWithStripe } from "@totetaxi/core/refund";
import { DomainError } from "@totetaxi/values/domain-error";

/** Fails, so that `/ready` says it, when a look at the books finds something. */
async function watch(ctx: Ctx, look: (ctx: Ctx) => Promise<Broken[]>): Promise<void> {
  const broken = await look(ctx);
  if (broken.length === 0) return;
  ctx.log.error({ broken }, "invariants.broken");
  const names = new Set(broken.map(({ invariant }) => invariant.split(" ", 1)[0]));
  throw new DomainError("conflict", `broken ${[...names].join(" ")}`, "The books do not agree.");
}

/** What the worker does by itself, and how often (reliability decision D-20). Each leaves a heartbeat. */
export const LOOPS: readonly Loop[] = [
  { name: "expire-holds", everySeconds: 10, run: expireHolds },
  { name: "reconcile-open-payments", everySeconds: 30, run: reconcileOpenPayments },
  { name: "reconcile-refunds", everySeconds: 60, run: reconcileRefunds },
  { name: "reconcile-with-stripe", everySeconds: 300, run: reconcileWithStripe },
  { name: "reconcile-refunds-with-stripe", everySeconds: 3600, run: reconcileRefundsWithStripe },
  { name: "reconcile-disputes-with-stripe", everySeconds: 300, run: reconcileDisputesWithStripe },
  { name: "queue-reminders", everySeconds: 300, run: queueReminders },
  { name: "fold-pickups", everySeconds: 600, run: foldPickups },
  { name: "fold-revenue", everySeconds: 600, run: foldRevenue },
  { name: "seal-audit", everySeconds: 60, run: sealAudit },
  { name: "requeue-lost", everySeconds: 60, run: requeueLost },
  { name: "check-invariants", everySeconds: 300, run: (ctx) => watch(ctx, brokenOfTheNewest) },
  { name: "check-promises", everySeconds: 60, run: (ctx) => watch(ctx, brokenPromises) },
  { name: "check-everything", everySeconds: 86_400, run: (ctx) => watch(ctx, brokenAnywhere) },
  { name: "sweep-accounts", everySeconds: 3600, run: sweepAccounts },
  { name: "sweep-rate-limits", everySeconds: 3600, run: sweepRateLimits },
];
