import type Stripe from "stripe";
import * as z from "zod/mini";
import { invalidRequest, noSuch } from "../http/errors.ts";
import { expandable } from "../http/params.ts";
import { route } from "../http/route.ts";
import { emit, type Scope } from "../world.ts";
import { post } from "./balance-transaction.ts";
import { chargeOf, settleAndTell } from "./charge.ts";
import { disputeObject } from "./dispute-object.ts";
import { intentOf } from "./intent.ts";
import { listOfCharge, ofChargeParams } from "./of-charge.ts";

/** What Stripe asks of a US account for a chargeback, in cents, whoever wins. */
const DISPUTE_FEE = 1_500;
const CLOSED: readonly Stripe.Dispute.Status[] = ["won", "lost", "warning_closed"];

function disputeOf(scope: Scope, id: string): Stripe.Dispute {
  const dispute = scope.store.tables.dispute.get(id);
  if (!dispute) throw noSuch("dispute", id, "id", 404);
  return dispute;
}

function disputesOf(scope: Scope, charge: string): Stripe.Dispute[] {
  const { dispute } = scope.store.tables;
  return dispute.ids(["charge", charge]).flatMap((id) => dispute.get(id) ?? []);
}

/** @throws ApiError 400 `charge_disputed` for a charge whose money a bank has taken back, or is about to keep. */
export function refuseDisputed(scope: Scope, charge: Stripe.Charge): void {
  if (disputesOf(scope, charge.id).every(({ is_charge_refundable: refundable }) => refundable)) return;
  throw invalidRequest(`${charge.id} has been charged back and cannot be refunded.`, {
    code: "charge_disputed",
    charge: charge.id,
  });
}

/** Moves the money of a dispute: out of the balance with Stripe's fee, or back into it. */
function move(scope: Scope, dispute: Stripe.Dispute, back: boolean): Stripe.Dispute {
  const transaction = post(scope, {
    type: "adjustment",
    category: back ? "dispute_reversal" : "dispute",
    amount: back ? dispute.amount : -dispute.amount,
    fee: back ? 0 : DISPUTE_FEE,
    source: dispute.id,
    description: `Chargeback ${back ? "reversal" : "withdrawal"} for ${String(dispute.charge)}`,
  });
  return { ...dispute, balance_transactions: [...dispute.balance_transactions, transaction] };
}

/**
 * What a bank does for the owner of a card: asks what an intent's charge was for, or takes its money back at once.
 * @throws ApiError 400 when the charge took no money, gave it all back, or is disputed already.
 */
export function openDispute(scope: Scope, intentId: string, inquiry: boolean): Stripe.Dispute {
  const { latest_charge: latest } = intentOf(scope, intentId);
  const found = typeof latest === "string" ? chargeOf(scope, latest) : undefined;
  if (!found?.captured || found.refunded || found.disputed) {
    throw invalidRequest(`${intentId} has no charge that can be disputed.`);
  }
  const charge = settleAndTell(scope, found);
  const opened = disputeObject(scope, charge, inquiry);
  const dispute = inquiry ? opened : move(scope, opened, false);
  scope.store.put("dispute", dispute);
  scope.store.put("charge", { ...charge, disputed: true });
  emit(scope, "charge.dispute.created", dispute);
  if (!inquiry) emit(scope, "charge.dispute.funds_withdrawn", dispute);
  return dispute;
}

/** The bank's last word. An inquiry that is lost would be a chargeback: another dispute. @throws ApiError 400 when it has spoken. */
export function closeDispute(scope: Scope, id: string, outcome: "won" | "lost"): Stripe.Dispute {
  const before = disputeOf(scope, id);
  if (CLOSED.includes(before.status))
    throw invalidRequest(`${id} is closed: its status is ${before.status}.`);
  const inquiry = before.status.startsWith("warning_");
  const won = outcome === "won";
  const closed: Stripe.Dispute = {
    ...before,
    status: inquiry ? "warning_closed" : outcome,
    is_charge_refundable: inquiry || won,
  };
  const dispute = won && !inquiry ? move(scope, closed, true) : closed;
  scope.store.put("dispute", dispute);
  emit(scope, "charge.dispute.closed", dispute, { status: before.status });
  if (won && !inquiry) emit(scope, "charge.dispute.funds_reinstated", dispute);
  return dispute;
}

export const disputeRoutes = [
  route("GET", "/v1/disputes", {
    returns: { kinds: ["dispute"], list: true },
    params: ofChargeParams,
    run: ({ scope, params }) => listOfCharge(scope.store.tables.dispute, params, "/v1/disputes"),
  }),
  route("GET", "/v1/disputes/:id", {
    returns: { kinds: ["dispute"] },
    params: z.strictObject(expandable),
    run: ({ scope, id }) => disputeOf(scope, id),
  }),
];
