import { isOpen } from "../standing.ts";
import { placesTaken } from "./product.ts";
import { PRICE, type World } from "./world.ts";

type Invariant = readonly [name: string, holds: (world: World) => boolean];

function total(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

/** What Stripe has taken and not given back, over all intents of the booking. */
function netAtStripe(world: World): number {
  return total(world.intents.map((intent) => intent.captured - intent.refunded));
}

function keptRow(world: World) {
  return world.rows.filter((row) => row.captured > 0 && !row.surplus);
}

/** Hold in every world that can be reached, in the middle of anything. */
export const ALWAYS: readonly Invariant[] = [
  ["a day is never given twice", (world) => placesTaken(world) <= 1],
  [
    "a booking is paid exactly when the ledger says so",
    ({ booking, ledger }) => {
      if (booking.status === "paid" || booking.status === "completed") return ledger.sales === PRICE;
      if (booking.status === "pending" || booking.status === "expired") return ledger.sales === 0;
      return booking.status !== "refunded" || ledger.sales === PRICE;
    },
  ],
  ["at most one charge is kept", (world) => keptRow(world).length <= 1 && world.ledger.sales <= PRICE],
  [
    "the ledger is what the payments say",
    ({ ledger, rows }) =>
      ledger.clearing === total(rows.map((row) => row.captured - row.refunded)) &&
      ledger.clearing === ledger.sales + ledger.surplusOwed - ledger.refundsGiven,
  ],
  [
    "never more back than was taken",
    ({ rows, intents }) =>
      rows.every(
        (row) => 0 <= row.refunded && row.refunded <= row.reserved && row.reserved <= row.captured,
      ) && intents.every((intent) => intent.refunded <= intent.captured),
  ],
  [
    "never two open ways to pay",
    ({ intents }) =>
      intents.filter((intent) => intent.status === "open" || intent.status === "processing").length <= 1,
  ],
  [
    "a place is free only when Stripe can no longer charge for it",
    ({ booking, intents }) =>
      (booking.status !== "expired" && booking.status !== "cancelled") ||
      intents.every((intent) => intent.status === "canceled" || intent.status === "succeeded"),
  ],
  ["a running hold is kept", ({ booking }) => booking.status !== "expired" || booking.holdOver],
  [
    "what has ended stays ended",
    ({ booking, rows }) =>
      (booking.status !== "expired" && booking.status !== "cancelled") ||
      !rows.some((row) => isOpen(row.status)),
  ],
  ["one confirmation", ({ mails }) => mails.confirmation <= 1],
  ["a declined card is told once", ({ mails }) => mails.decline <= 2],
  [
    "nobody who cancelled is charged and kept",
    ({ booking, ledger }) => !(booking.status === "paid" && booking.cancelAsked) && ledger.sales <= PRICE,
  ],
];

/** Hold once the loops have run and nothing is on its way any more. */
export const SETTLED: readonly Invariant[] = [
  ["no booking waits for ever", ({ booking }) => booking.status !== "pending"],
  [
    "no payment waits for ever",
    ({ rows, intents }) =>
      !rows.some((row) => isOpen(row.status)) && !intents.some((intent) => intent.status === "open"),
  ],
  ["no job waits for ever", ({ jobs, heard }) => jobs.length === 0 && heard.length === 0],
  ["the ledger agrees with Stripe", (world) => world.ledger.clearing === netAtStripe(world)],
  ["at most one net charge", (world) => world.staffTold || netAtStripe(world) <= PRICE],
  [
    "no captured cent without a kept booking or a refund",
    (world) => {
      const kept = world.booking.status === "paid" || world.booking.status === "completed";
      const failed = world.refunds.some((refund) => refund.status === "failed");
      return kept || netAtStripe(world) === 0 || (failed && world.staffTold);
    },
  ],
];

/** The first rule that this world breaks. */
export function broken(invariants: readonly Invariant[], world: World): string | undefined {
  return invariants.find(([, holds]) => !holds(world))?.[0];
}
