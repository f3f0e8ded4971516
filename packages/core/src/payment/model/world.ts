import type { PaymentStatus, RefundStatus } from "@totetaxi/db/schema";
import type { Standing } from "../standing.ts";

/** The price of the model's booking: two units, so that half of it can be given back. */
export const PRICE = 2;

/** An intent as Stripe holds it; `none` while nobody has asked for it yet. */
export type StripeIntent = Readonly<{
  status: "none" | "open" | "processing" | "succeeded" | "canceled";
  amount: number;
  captured: number;
  refunded: number;
  /** How many cards were declined on it. */
  declines: number;
}>;

/** A payment row of ours. */
export type Row = Readonly<{
  intent: number;
  status: PaymentStatus;
  surplus: boolean;
  captured: number;
  reserved: number;
  refunded: number;
  /** The last declined attempt we know of; 0 for none. */
  decline: number;
  /** A job waits that ends the intent. */
  ending: boolean;
}>;

/** A refund row of ours and what it is at Stripe. While it is `approved`, a job waits that submits it. */
export type Refund = Readonly<{
  row: number;
  cents: number;
  status: RefundStatus;
  atStripe: "none" | "pending" | "succeeded" | "failed";
}>;

/** An answer of Stripe's that some process holds in its hands: it may be older than the truth when it is applied. */
export type Heard =
  | (Readonly<{ of: "intent"; intent: number; said: StripeIntent["status"] }> &
      Pick<StripeIntent, "amount" | "captured" | "declines">)
  | Readonly<{ of: "refund"; refund: number; said: Refund["atStripe"] }>;

/** What may go wrong outside; each at most once in a story, so that the worlds stay finite. */
export const ACCIDENTS = [
  "a card is declined",
  "the bank takes its time",
  "somebody edits the amount at Stripe",
  "somebody ends the intent at Stripe",
  "somebody charges by hand with our metadata",
  "a refund fails at the bank",
  "the office cancels and keeps the money as credit",
] as const;
export type Accident = (typeof ACCIDENTS)[number];

/** The one that decides for ever whose the money is. */
export function isCredit(accident: Accident): boolean {
  return accident === "the office cancels and keeps the money as credit";
}

/** One booking, everything that is known of its money here and at Stripe, and the answers that are on their way. */
export type World = Readonly<{
  booking: Readonly<Standing["booking"]>;
  rows: readonly Row[];
  refunds: readonly Refund[];
  intents: readonly StripeIntent[];
  late: readonly Heard[];
  /** Somebody else took the only place of the day. */
  rival: boolean;
  ledger: Readonly<{ clearing: number; sales: number; surplusOwed: number; refundsGiven: number }>;
  confirmations: number;
  staffTold: boolean;
  accidents: readonly Accident[];
}>;

export function newRow(intent: number, status: PaymentStatus): Row {
  return {
    intent,
    status,
    surplus: false,
    captured: 0,
    reserved: 0,
    refunded: 0,
    decline: 0,
    ending: false,
  };
}

export const UNASKED: StripeIntent = { status: "none", amount: PRICE, captured: 0, refunded: 0, declines: 0 };

/** The booking has just been committed; Stripe has not been asked yet. */
export const START: World = {
  booking: { status: "pending", cancelAsked: false, replaced: false, holdOver: false },
  rows: [newRow(0, "pending")],
  refunds: [],
  intents: [UNASKED],
  late: [],
  rival: false,
  ledger: { clearing: 0, sales: 0, surplusOwed: 0, refundsGiven: 0 },
  confirmations: 0,
  staffTold: false,
  accidents: [],
};

/** The item at `index`, which the model itself put there. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error(`the model has nothing at ${index}`);
  return item;
}

export function withIntent(world: World, index: number, change: Partial<StripeIntent>): World {
  return { ...world, intents: world.intents.with(index, { ...at(world.intents, index), ...change }) };
}

/** Enough of a state's name to tell it from the others. */
function short(state: string): string {
  return state.slice(0, 3);
}

function keyOfRow(row: Row): string {
  const { status, surplus, ending } = row;
  return `|${row.intent}${short(status)}${surplus ? "s" : ""}${ending ? "e" : ""}${row.captured}${row.reserved}${row.refunded}${row.decline}`;
}

function keyOfRefund({ refunds, late }: World, index: number): string {
  const refund = at(refunds, index);
  let key = `;${refund.row}${refund.cents}${short(refund.status)}${short(refund.atStripe)}`;
  for (const heard of late)
    if (heard.of === "refund" && heard.refund === index) key += `<${short(heard.said)}`;
  return key;
}

function keyOfIntent({ intents, late }: World, index: number): string {
  const intent = at(intents, index);
  let key = `/${short(intent.status)}${intent.amount}${intent.captured}${intent.refunded}${intent.declines}`;
  for (const heard of late) {
    if (heard.of === "intent" && heard.intent === index)
      key += `<${short(heard.said)}${heard.amount}${heard.captured}${heard.declines}`;
  }
  return key;
}

/**
 * Two worlds with the same key have the same future: which of two equal refunds came first makes none. Every number in
 * it has one digit. Written out and short, because it is made some million times.
 */
export function keyOf(world: World): string {
  const { booking, ledger, refunds } = world;
  let key = `${short(booking.status)}${booking.cancelAsked ? "c" : ""}${booking.holdOver ? "o" : ""}`;
  key += `${world.rival ? "r" : ""}${world.staffTold ? "t" : ""}${world.confirmations}`;
  key += ` ${ledger.clearing} ${ledger.sales} ${ledger.surplusOwed} ${ledger.refundsGiven}`;
  for (const row of world.rows) key += keyOfRow(row);
  for (let index = 0; index < world.intents.length; index++) key += keyOfIntent(world, index);
  if (refunds.length === 1) key += keyOfRefund(world, 0);
  if (refunds.length > 1) {
    const keys = refunds.map((_, index) => keyOfRefund(world, index));
    key += keys.sort().join("");
  }
  for (let index = 0; index < ACCIDENTS.length; index++) {
    if (world.accidents.includes(at(ACCIDENTS, index))) key += `,${index}`;
  }
  return key;
}
