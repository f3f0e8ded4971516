import type Stripe from "stripe";
import * as z from "zod/mini";
import { invalidRequest, noSuch, unexpectedState } from "../http/errors.ts";
import { expandable, integer, metadata, text } from "../http/params.ts";
import { route } from "../http/route.ts";
import { newId, randomText } from "../state/ids.ts";
import { emit, type Scope, seconds } from "../world.ts";
import { post } from "./balance-transaction.ts";
import { chargeOf, settleAndTell } from "./charge.ts";
import { refuseDisputed } from "./dispute.ts";
import { intentOf } from "./intent.ts";
import { mergeMetadata } from "./metadata.ts";
import { listOfCharge, ofChargeParams } from "./of-charge.ts";
import { refundFate, settleRefundLater } from "./refund-fate.ts";

const CreateParams = z.strictObject({
  ...expandable,
  amount: z.optional(integer),
  charge: z.optional(text()),
  metadata,
  payment_intent: z.optional(text()),
  reason: z.optional(z.enum(["duplicate", "fraudulent", "requested_by_customer"])),
});
type CreateParams = z.infer<typeof CreateParams>;

function chargeToRefund(scope: Scope, params: CreateParams): Stripe.Charge {
  if (params.charge !== undefined) return chargeOf(scope, params.charge);
  const id = params.payment_intent ?? "";
  if (!scope.store.tables.payment_intent.get(id)) throw noSuch("payment_intent", id, "payment_intent");
  const intent = intentOf(scope, id);
  const charge = typeof intent.latest_charge === "string" ? chargeOf(scope, intent.latest_charge) : undefined;
  if (!charge?.captured) throw unexpectedState(`${id} has no successful charge to refund.`, intent);
  return charge;
}

function amountToRefund(charge: Stripe.Charge, wanted: number | undefined): number {
  if (!charge.captured) {
    throw invalidRequest(`${charge.id} was not captured and cannot be refunded.`, {
      code: "charge_not_refundable",
      param: "charge",
      charge: charge.id,
    });
  }
  const left = charge.amount - charge.amount_refunded;
  if (left === 0) {
    throw invalidRequest(`${charge.id} has already been refunded.`, {
      code: "charge_already_refunded",
      charge: charge.id,
    });
  }
  const amount = wanted ?? left;
  if (amount > left) {
    throw invalidRequest(`The refund of ${amount} is more than the ${left} that are left of ${charge.id}.`, {
      param: "amount",
      charge: charge.id,
    });
  }
  return amount;
}

function create(scope: Scope, params: CreateParams): Stripe.Refund {
  const found = chargeToRefund(scope, params);
  const amount = amountToRefund(found, params.amount);
  refuseDisputed(scope, found);
  // Money that is given back has been received: the charge settles first where it had not yet.
  const charge = settleAndTell(scope, found);
  const pending = refundFate(scope, charge) === "pending";
  const id = newId("re");
  const transaction = post(scope, {
    type: "refund",
    amount: -amount,
    source: id,
    description: "REFUND FOR CHARGE",
  });
  const refund: Stripe.Refund = {
    id,
    object: "refund",
    amount,
    balance_transaction: transaction.id,
    charge: charge.id,
    created: seconds(scope),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: {
      card: pending
        ? { reference_status: "pending", reference_type: "acquirer_reference_number", type: "refund" }
        : {
            reference: randomText(15).toUpperCase(),
            reference_status: "available",
            reference_type: "acquirer_reference_number",
            type: "refund",
          },
      type: "card",
    },
    metadata: mergeMetadata({}, params.metadata),
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    ...(pending ? { pending_reason: "processing" } : {}),
    reason: params.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: pending ? "pending" : "succeeded",
    transfer_reversal: null,
  };
  scope.store.put("refund", refund);
  const refunded = charge.amount_refunded + amount;
  const after: Stripe.Charge = { ...charge, amount_refunded: refunded, refunded: refunded === charge.amount };
  scope.store.put("charge", after);
  emit(scope, "refund.created", refund);
  emit(scope, "charge.refunded", after, {
    amount_refunded: charge.amount_refunded,
    ...(after.refunded ? { refunded: false } : {}),
  });
  settleRefundLater(scope, refund.id);
  return refund;
}

function refundOf(scope: Scope, id: string): Stripe.Refund {
  const refund = scope.store.tables.refund.get(id);
  if (!refund) throw noSuch("refund", id, "id", 404);
  return refund;
}

const ONE = { kinds: ["refund"] } as const;

export const refundRoutes = [
  route("POST", "/v1/refunds", {
    returns: ONE,
    params: CreateParams,
    check({ charge, payment_intent, amount }) {
      if (charge === undefined && payment_intent === undefined) {
        throw invalidRequest("One of charge and payment_intent is required.", {
          code: "parameter_missing",
          param: "payment_intent",
        });
      }
      if (charge !== undefined && payment_intent !== undefined) {
        throw invalidRequest("Give either charge or payment_intent, not both.", {
          code: "parameters_exclusive",
          param: "payment_intent",
        });
      }
      if (amount !== undefined && amount < 1) {
        throw invalidRequest("The amount must be a positive number of cents.", {
          code: "parameter_invalid_integer",
          param: "amount",
        });
      }
    },
    run: ({ scope, params }) => create(scope, params),
  }),
  route("GET", "/v1/refunds", {
    returns: { ...ONE, list: true },
    params: ofChargeParams,
    run: ({ scope, params }) => listOfCharge(scope.store.tables.refund, params, "/v1/refunds"),
  }),
  route("GET", "/v1/refunds/:id", {
    returns: ONE,
    params: z.strictObject(expandable),
    run: ({ scope, id }) => refundOf(scope, id),
  }),
  route("POST", "/v1/refunds/:id", {
    returns: ONE,
    params: z.strictObject({ ...expandable, metadata }),
    run({ scope, id, params }) {
      const before = refundOf(scope, id);
      const refund = { ...before, metadata: mergeMetadata(before.metadata ?? {}, params.metadata) };
      scope.store.put("refund", refund);
      emit(scope, "refund.updated", refund, { metadata: before.metadata });
      return refund;
    },
  }),
  route("POST", "/v1/refunds/:id/cancel", {
    returns: ONE,
    params: z.strictObject(expandable),
    run({ scope, id }) {
      const { status } = refundOf(scope, id);
      // Only a refund in `requires_action` can be canceled, and a card's refund never is.
      throw invalidRequest(`${id} cannot be canceled: its status is ${status}.`);
    },
  }),
];
