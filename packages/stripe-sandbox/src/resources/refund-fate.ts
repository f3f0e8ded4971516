import type Stripe from "stripe";
import type { TestCard } from "../cards.ts";
import { randomText } from "../state/ids.ts";
import { commit, emit, type Scope, scopeOf, type World } from "../world.ts";
import { post } from "./balance-transaction.ts";
import { cardOf } from "./payment-method.ts";

/** How refunds to the card of this charge go: at once, later, or not for good. */
export function refundFate(world: World, charge: Stripe.Charge): TestCard["refund"] {
  const method = world.store.tables.payment_method.get(charge.payment_method ?? "");
  return method && cardOf(method).refund;
}

function fateOf(world: World, refund: Stripe.Refund): TestCard["refund"] {
  const charge = typeof refund.charge === "string" ? world.store.tables.charge.get(refund.charge) : undefined;
  return charge && refundFate(world, charge);
}

function succeed(scope: Scope, before: Stripe.Refund): void {
  const { pending_reason: _reason, ...rest } = before;
  const refund: Stripe.Refund = {
    ...rest,
    destination_details: {
      card: {
        reference: randomText(15).toUpperCase(),
        reference_status: "available",
        reference_type: "acquirer_reference_number",
        type: "refund",
      },
      type: "card",
    },
    status: "succeeded",
  };
  scope.store.put("refund", refund);
  emit(scope, "refund.updated", refund, {
    destination_details: before.destination_details,
    pending_reason: before.pending_reason,
    status: before.status,
  });
}

/** The bank sends the money back: it is in our balance again, and the customer is not repaid. */
function fail(scope: Scope, before: Stripe.Refund): void {
  const transaction = post(scope, {
    type: "refund_failure",
    amount: before.amount,
    source: before.id,
    description: "REFUND FAILURE",
  });
  const refund: Stripe.Refund = {
    ...before,
    failure_balance_transaction: transaction.id,
    failure_reason: "unknown",
    status: "failed",
  };
  scope.store.put("refund", refund);
  const charge = typeof before.charge === "string" ? scope.store.tables.charge.get(before.charge) : undefined;
  if (charge) {
    const amount_refunded = charge.amount_refunded - before.amount;
    scope.store.put("charge", { ...charge, amount_refunded, refunded: false });
  }
  emit(scope, "refund.updated", refund, { status: before.status });
  emit(scope, "refund.failed", refund);
}

/** Lets a refund whose card asks for it change by itself a little later. */
export function settleRefundLater(world: World, id: string): void {
  const refund = world.store.tables.refund.get(id);
  const fate = refund && fateOf(world, refund);
  if (fate === undefined) return;
  world.timers.after(world.config.refundDelayMs, () => {
    const scope = scopeOf(world);
    const now = world.store.tables.refund.get(id);
    if (now?.status === "pending" && fate === "pending") succeed(scope, now);
    if (now?.status === "succeeded" && fate === "fails") fail(scope, now);
    void commit(world);
  });
}

/** Takes up the refunds that were under way when the process ended. */
export function resumeRefunds(world: World): void {
  for (const refund of world.store.tables.refund.values()) {
    if (refund.status === "pending" || refund.status === "succeeded") settleRefundLater(world, refund.id);
  }
}
