import { isOpen } from "../standing.ts";
import { placesTaken } from "./product.ts";
import { isCredit, PRICE, type World } from "./world.ts";

type Invariant = readonly [name: string, holds: (world: World) => boolean];

function total<T>(items: readonly T[], amount: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += amount(item);
  return sum;
}

/** What Stripe has taken and not given back, over all intents of the booking. */
function netAtStripe(world: World): number {
  return total(world.intents, (intent) => intent.captured - intent.refunded);
}

/** Money that we tried to give back and that came back to us. */
function bounced(world: World): number {
  return total(world.refunds, (refund) => (refund.status === "failed" ? refund.cents : 0));
}

function isKept({ booking }: World): boolean {
  return booking.status === "paid" || booking.status === "completed";
}

function hasEnded({ booking }: World): boolean {
  return booking.status === "expired" || booking.status === "cancelled";
}

function canCharge({ status }: World["intents"][number]): boolean {
  return status === "open" || status === "processing";
}

/** Hold in every world that can be reached, in the middle of anything. */
export const ALWAYS: readonly Invariant[] = [
  ["a day is never given twice", (world) => placesTaken(world) <= 1],
  [
    "a booking is paid exactly when the ledger says so",
    (world) => {
      const { booking, ledger } = world;
      if (booking.status === "pending" || booking.status === "expired") return ledger.sales === 0;
      return ledger.sales === PRICE || (booking.status === "cancelled" && ledger.sales === 0);
    },
  ],
  [
    "a booking is refunded exactly when everything was given back",
    (world) => {
      if (world.booking.status === "refunded") return world.ledger.refundsGiven + bounced(world) >= PRICE;
      return !isKept(world) || world.ledger.refundsGiven < PRICE;
    },
  ],
  [
    "at most one charge is kept",
    ({ rows }) => rows.filter((row) => row.captured > 0 && !row.surplus).length <= 1,
  ],
  [
    "the ledger is what the payments say",
    ({ ledger, rows }) =>
      ledger.clearing === total(rows, (row) => row.captured - row.refunded) &&
      ledger.clearing === ledger.sales + ledger.surplusOwed - ledger.refundsGiven,
  ],
  [
    "never more back than was taken",
    ({ rows, intents }) =>
      rows.every(
        (row) => 0 <= row.refunded && row.refunded <= row.reserved && row.reserved <= row.captured,
      ) && intents.every((intent) => intent.refunded <= intent.captured),
  ],
  ["never two open ways to pay", ({ intents }) => intents.filter(canCharge).length <= 1],
  [
    "a place is free only when Stripe can no longer charge for it",
    (world) => !hasEnded(world) || !world.intents.some((intent) => canCharge(intent)),
  ],
  ["a running hold is kept", ({ booking }) => booking.status !== "expired" || booking.holdOver],
  [
    "what has ended stays ended",
    (world) => !hasEnded(world) || !world.rows.some((row) => isOpen(row.status)),
  ],
  ["one confirmation", ({ confirmations }) => confirmations <= 1],
  ["nobody who cancelled is charged and kept", (world) => !(isKept(world) && world.booking.cancelAsked)],
];

/** Hold once the loops have run and nothing is on its way any more. */
export const SETTLED: readonly Invariant[] = [
  ["no booking waits for ever", ({ booking }) => booking.status !== "pending"],
  [
    "no payment waits for ever",
    ({ rows, intents }) => !rows.some((row) => isOpen(row.status)) && !intents.some(canCharge),
  ],
  [
    "no job waits for ever",
    ({ rows, refunds, late }) =>
      late.length === 0 &&
      !rows.some((row) => row.ending) &&
      !refunds.some((refund) => refund.status === "approved" || refund.status === "submitted"),
  ],
  ["the ledger agrees with Stripe", (world) => world.ledger.clearing === netAtStripe(world)],
  [
    "at most one net charge, and no captured cent without a kept booking or a refund",
    (world) =>
      netAtStripe(world) <= (isKept(world) || world.accidents.some(isCredit) ? PRICE : 0) + bounced(world),
  ],
  ["money that could not be given back is told to staff", (world) => bounced(world) === 0 || world.staffTold],
];

/** The first rule that this world breaks. */
export function broken(invariants: readonly Invariant[], world: World): string | undefined {
  return invariants.find(([, holds]) => !holds(world))?.[0];
}
