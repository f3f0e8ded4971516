import type Stripe from "stripe";
import * as z from "zod/mini";
import { noSuch } from "../http/errors.ts";
import { listPage } from "../http/pagination.ts";
import { createdParam, expandable, pageParams, text } from "../http/params.ts";
import { route } from "../http/route.ts";
import { newId } from "../state/ids.ts";
import { type Scope, seconds, type World } from "../world.ts";

const TWO_DAYS = 2 * 86_400;

type Posting = {
  type: "charge" | "refund" | "refund_failure" | "adjustment";
  /** What reports call it; the type, when nothing else is said. */
  category?: "dispute" | "dispute_reversal";
  /** Signed cents, before the fee. */
  amount: number;
  fee?: number;
  source: string;
  description: string | null;
};

/** Stripe's price for a US card, in cents: 2.9 % and 30 cents. */
export function processingFee(amount: number): number {
  return Math.round(amount * 0.029) + 30;
}

/** Posts money to the balance. */
export function post(
  scope: Scope,
  { type, category, amount, fee = 0, source, description }: Posting,
): Stripe.BalanceTransaction {
  const created = seconds(scope);
  const transaction: Stripe.BalanceTransaction = {
    id: newId("txn"),
    object: "balance_transaction",
    amount,
    available_on: created + TWO_DAYS,
    balance_type: "payments",
    created,
    currency: "usd",
    description,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0
        ? []
        : [
            {
              amount: fee,
              application: null,
              currency: "usd",
              description: category === "dispute" ? "Dispute fee" : "Stripe processing fees",
              type: "stripe_fee",
            },
          ],
    net: amount - fee,
    reporting_category: category ?? type,
    source,
    status: "pending",
    type,
  };
  scope.store.put("balance_transaction", transaction);
  return transaction;
}

/** A transaction becomes available by the passing of time alone, so its status is told when it is asked for. */
function asOfNow(world: World, transaction: Stripe.BalanceTransaction): Stripe.BalanceTransaction {
  return transaction.available_on <= seconds(world) ? { ...transaction, status: "available" } : transaction;
}

function balance(world: World): Stripe.Balance {
  let available = 0;
  let pending = 0;
  for (const transaction of world.store.tables.balance_transaction.values()) {
    if (transaction.available_on <= seconds(world)) available += transaction.net;
    else pending += transaction.net;
  }
  return {
    object: "balance",
    available: [{ amount: available, currency: "usd", source_types: { card: available } }],
    livemode: false,
    pending: [{ amount: pending, currency: "usd", source_types: { card: pending } }],
  };
}

export const balanceRoutes = [
  route("GET", "/v1/balance", {
    returns: { kinds: [] },
    params: z.strictObject({}),
    run: ({ scope }) => balance(scope),
  }),
  route("GET", "/v1/balance_transactions", {
    returns: { kinds: ["balance_transaction"], list: true },
    params: z.strictObject({
      ...pageParams,
      created: createdParam,
      currency: z.optional(text()),
      source: z.optional(text()),
      type: z.optional(text()),
    }),
    run({ scope, params }) {
      const { source, type, currency } = params;
      const page = listPage(scope.store.tables.balance_transaction, params, "/v1/balance_transactions", {
        by: source === undefined ? undefined : ["source", source],
        where: (transaction) =>
          (type === undefined || transaction.type === type) &&
          (currency === undefined || transaction.currency === currency),
      });
      return { ...page, data: page.data.map((transaction) => asOfNow(scope, transaction)) };
    },
  }),
  route("GET", "/v1/balance_transactions/:id", {
    returns: { kinds: ["balance_transaction"] },
    params: z.strictObject(expandable),
    run({ scope, id }) {
      const transaction = scope.store.tables.balance_transaction.get(id);
      if (!transaction) throw noSuch("balance transaction", id, "id", 404);
      return asOfNow(scope, transaction);
    },
  }),
];
