import type Stripe from "stripe";
import type { ApiObject } from "../state/records.ts";
import type { Store } from "../state/store.ts";
import { invalidRequest, NOT_MODELLED } from "./errors.ts";

export type Kind = ApiObject["object"];

/** What a route answers with: one of some kinds of object, or a page of them. No kinds: nothing to expand in it. */
export type Shape = { kinds: readonly Kind[]; list?: true };

const MAX_DEPTH = 4;

/** The fields that name another object which is modelled here. */
const FIELDS: Record<Kind, Record<string, Shape>> = {
  payment_intent: {
    customer: { kinds: ["customer"] },
    latest_charge: { kinds: ["charge"] },
    payment_method: { kinds: ["payment_method"] },
  },
  charge: {
    balance_transaction: { kinds: ["balance_transaction"] },
    customer: { kinds: ["customer"] },
    failure_balance_transaction: { kinds: ["balance_transaction"] },
    payment_intent: { kinds: ["payment_intent"] },
    refunds: { kinds: ["refund"], list: true },
  },
  refund: {
    balance_transaction: { kinds: ["balance_transaction"] },
    charge: { kinds: ["charge"] },
    customer: { kinds: ["customer"] },
    failure_balance_transaction: { kinds: ["balance_transaction"] },
    payment_intent: { kinds: ["payment_intent"] },
    payment_method: { kinds: ["payment_method"] },
  },
  dispute: {
    charge: { kinds: ["charge"] },
    payment_intent: { kinds: ["payment_intent"] },
  },
  balance_transaction: { source: { kinds: ["charge", "refund", "dispute"] } },
  payment_method: { customer: { kinds: ["customer"] } },
  customer: {},
};

/** Names to expand, each with what to expand within it. */
export type ExpandTree = Map<string, ExpandTree>;

function shapeOf(shape: Shape, name: string): Shape | undefined {
  if (shape.list) return name === "data" ? { kinds: shape.kinds } : undefined;
  for (const kind of shape.kinds) {
    const field = FIELDS[kind][name];
    if (field) return field;
  }
  return undefined;
}

/**
 * The tree of `expand[]` paths such as `latest_charge.balance_transaction` or `data.customer`.
 * @throws ApiError 400 for a path that leads nowhere here, or deeper than four objects.
 */
export function expandTree(paths: readonly string[], answer: Shape): ExpandTree {
  const root: ExpandTree = new Map();
  for (const path of paths) {
    const names = path.split(".");
    if (names.length > MAX_DEPTH + (answer.list ? 1 : 0)) {
      throw invalidRequest(`Only ${MAX_DEPTH} levels can be expanded: ${path}.`, { param: "expand" });
    }
    let tree = root;
    let shape: Shape | undefined = answer;
    for (const name of names) {
      shape = shapeOf(shape, name);
      if (!shape) {
        throw invalidRequest(`The property ${path} cannot be expanded (${NOT_MODELLED}).`, {
          param: "expand",
        });
      }
      const inner: ExpandTree = tree.get(name) ?? new Map();
      tree.set(name, inner);
      tree = inner;
    }
  }
  return root;
}

function find({ tables }: Store, id: string): ApiObject | undefined {
  return (
    tables.charge.get(id) ??
    tables.balance_transaction.get(id) ??
    tables.payment_intent.get(id) ??
    tables.refund.get(id) ??
    tables.payment_method.get(id) ??
    tables.customer.get(id)
  );
}

function refundsOf(store: Store, charge: string): Stripe.ApiList<Stripe.Refund> {
  const ids = store.tables.refund.ids(["charge", charge]).toReversed();
  const refunds = ids.map((id) => store.tables.refund.get(id)).filter((refund) => refund !== undefined);
  return {
    object: "list",
    data: refunds.slice(0, 10),
    has_more: refunds.length > 10,
    url: `/v1/charges/${charge}/refunds`,
  };
}

function expandValue(store: Store, value: unknown, tree: ExpandTree): unknown {
  if (Array.isArray(value)) return value.map((item) => expandValue(store, item, tree));
  const target = typeof value === "string" ? find(store, value) : value;
  return typeof target === "object" && target !== null ? expand(store, target, tree) : value;
}

/** A copy of the object in which the ids that the tree names are replaced by what they name. */
export function expand(store: Store, object: object, tree: ExpandTree): object {
  if (tree.size === 0) return object;
  const copy: Record<string, unknown> = { ...object };
  for (const [name, inner] of tree) {
    const value =
      name === "refunds" && typeof copy.id === "string" && copy.object === "charge"
        ? refundsOf(store, copy.id)
        : copy[name];
    if (value !== undefined) copy[name] = expandValue(store, value, inner);
  }
  return copy;
}
