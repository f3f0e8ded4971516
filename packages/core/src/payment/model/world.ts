import type { BookingStatus, PaymentStatus, RefundStatus } from "@totetaxi/db/schema";

/** The price of the model's booking: two units, so that half of it can be given back. */
export const PRICE = 2;

export type IntentStatus = "open" | "processing" | "succeeded" | "canceled";

/** An intent as Stripe holds it. */
export type StripeIntent = {
  status: IntentStatus;
  amount: number;
  captured: number;
  refunded: number;
  declined: boolean;
};

/** A payment row of ours. */
export type Row = {
  intent: number;
  status: PaymentStatus;
  surplus: boolean;
  captured: number;
  reserved: number;
  refunded: number;
  told: boolean;
};

export type Refund = {
  row: number;
  cents: number;
  status: RefundStatus;
  atStripe: "none" | "pending" | "succeeded" | "failed";
};

/** An answer of Stripe's that some process holds in its hands: it may be older than the truth when it is applied. */
export type Heard =
  | { of: "intent"; intent: number; said: IntentStatus; amount: number; captured: number; declined: boolean }
  | { of: "refund"; refund: number; said: "pending" | "succeeded" | "failed" };

export type Job = `end ${number}` | `refund ${number}`;

/** One booking, everything that is known of its money here and at Stripe, and all that is on its way between. */
export type World = {
  booking: { status: BookingStatus; cancelAsked: boolean; holdOver: boolean };
  rows: Row[];
  refunds: Refund[];
  intents: StripeIntent[];
  /** Webhooks that Stripe has sent and nobody has read, by intent. */
  notices: number[];
  heard: Heard[];
  jobs: Job[];
  /** Somebody else took the only place of the day. */
  rival: boolean;
  ledger: { clearing: number; sales: number; surplusOwed: number; refundsGiven: number };
  mails: { confirmation: number; decline: number };
  staffTold: boolean;
  /** Accidents that happen at most once, so that the world stays finite. */
  used: {
    bank: boolean;
    decline: boolean;
    edited: boolean;
    stray: boolean;
    ended: boolean;
    bounced: boolean;
  };
};

export function start(): World {
  return {
    booking: { status: "pending", cancelAsked: false, holdOver: false },
    rows: [
      { intent: 0, status: "pending", surplus: false, captured: 0, reserved: 0, refunded: 0, told: false },
    ],
    refunds: [],
    intents: [{ status: "open", amount: PRICE, captured: 0, refunded: 0, declined: false }],
    notices: [0],
    heard: [],
    jobs: [],
    rival: false,
    ledger: { clearing: 0, sales: 0, surplusOwed: 0, refundsGiven: 0 },
    mails: { confirmation: 0, decline: 0 },
    staffTold: false,
    used: { bank: false, decline: false, edited: false, stray: false, ended: false, bounced: false },
  };
}

/** Written out, because it runs some million times and structuredClone takes ten times as long. */
export function copy(world: World): World {
  return {
    ...world,
    booking: { ...world.booking },
    rows: world.rows.map((row) => ({ ...row })),
    refunds: world.refunds.map((refund) => ({ ...refund })),
    intents: world.intents.map((intent) => ({ ...intent })),
    notices: [...world.notices],
    heard: [...world.heard],
    jobs: [...world.jobs],
    ledger: { ...world.ledger },
    mails: { ...world.mails },
    used: { ...world.used },
  };
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** Two worlds with the same key have the same future: what is on its way has no order. */
export function keyOf(world: World): string {
  const heard = world.heard.map((each) => JSON.stringify(each)).toSorted(inOrder);
  return JSON.stringify({ ...world, heard, jobs: world.jobs.toSorted(inOrder) });
}
