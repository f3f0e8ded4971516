import type Stripe from "stripe";
import * as z from "zod/mini";
import { noSuch } from "../http/errors.ts";
import { listPage } from "../http/pagination.ts";
import { createdParam, expandable, pageParams, text } from "../http/params.ts";
import { route } from "../http/route.ts";
import { commit, emit, type Scope, scopeOf, type World } from "../world.ts";
import { post, processingFee } from "./balance-transaction.ts";

/** @throws ApiError 400, or 404 when the charge is named by the path. */
export function chargeOf(scope: Scope, id: string, status = 400): Stripe.Charge {
  const charge = scope.store.tables.charge.get(id);
  if (!charge) throw noSuch("charge", id, "charge", status);
  return charge;
}

/** A captured charge whose money is not in the balance yet. */
function isUnsettled(charge: Stripe.Charge): boolean {
  return charge.captured && charge.paid && charge.balance_transaction === null;
}

/** Posts a captured charge to the balance, less Stripe's fee; once only. */
export function settle(scope: Scope, charge: Stripe.Charge): Stripe.Charge {
  if (!isUnsettled(charge)) return charge;
  const amount = charge.amount_captured;
  const transaction = post(scope, {
    type: "charge",
    amount,
    fee: processingFee(amount),
    source: charge.id,
    description: charge.description,
  });
  const settled: Stripe.Charge = { ...charge, balance_transaction: transaction.id };
  scope.store.put("charge", settled);
  return settled;
}

/** The settlement as something that happens by itself, told by `charge.updated`. */
export function settleAndTell(scope: Scope, charge: Stripe.Charge): Stripe.Charge {
  if (!isUnsettled(charge)) return charge;
  const settled = settle(scope, charge);
  emit(scope, "charge.updated", settled, { balance_transaction: null });
  return settled;
}

/** Lets the charge settle by itself a little later. */
export function settleLater(world: World, id: string): void {
  world.timers.after(world.config.settleDelayMs, () => {
    const scope = scopeOf(world);
    const charge = world.store.tables.charge.get(id);
    if (!charge) return;
    settleAndTell(scope, charge);
    void commit(world);
  });
}

/** Takes up the settlements that were due when the process ended. */
export function resumeSettlements(world: World): void {
  for (const charge of world.store.tables.charge.values()) {
    if (isUnsettled(charge)) settleLater(world, charge.id);
  }
}

export const chargeRoutes = [
  route("GET", "/v1/charges", {
    returns: { kinds: ["charge"], list: true },
    params: z.strictObject({
      ...pageParams,
      created: createdParam,
      customer: z.optional(text()),
      payment_intent: z.optional(text()),
    }),
    run({ scope, params: { customer, payment_intent, ...page } }) {
      return listPage(scope.store.tables.charge, page, "/v1/charges", {
        by: payment_intent === undefined ? undefined : ["payment_intent", payment_intent],
        where: (charge) => customer === undefined || charge.customer === customer,
      });
    },
  }),
  route("GET", "/v1/charges/:id", {
    returns: { kinds: ["charge"] },
    params: z.strictObject(expandable),
    run: ({ scope, id }) => chargeOf(scope, id, 404),
  }),
];
