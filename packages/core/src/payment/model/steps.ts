import { cents } from "@totetaxi/values/cents";
import { isDomainError } from "@totetaxi/values/domain-error";
import { holdsPlace } from "../../booking/status.ts";
import type { Decide } from "../decide.ts";
import { isCaptured } from "../standing.ts";
import {
  atStripe,
  endIntent,
  gone,
  lookAtIntent,
  lookAtRefund,
  makeIntent,
  mayHappen,
  submitRefund,
} from "./at-stripe.ts";
import { apply, leadingRow, transact } from "./product.ts";
import { at, type Heard, type World } from "./world.ts";

/** Something that can happen next, and the world after it. */
export type Step = { action: string; world: World };

/** How far a story may go: how many different accidents it has, and how many late answers are on their way at once. */
export type Bounds = { accidents: number; late: number };

const MOST_ROWS = 2;
const MOST_REFUNDS = 3;

/** An answer that stays true for ever is as good late as it is when somebody looks then. */
function mayTurnUntrue({ of, said }: Heard): boolean {
  return (
    said === "open" ||
    said === "processing" ||
    said === "pending" ||
    (of === "refund" && said === "succeeded")
  );
}

/**
 * Something is done outside and its answer comes home: at once, or late, or never because the process died. Webhooks
 * need no steps of their own: one only makes a job look, so early, late, twice, lost and out of order are looks at any
 * moment, any number of times, applied at any later one.
 */
function* asking(
  action: string,
  done: World,
  heard: Heard,
  decide: Decide,
  { late }: Bounds,
): Generator<Step> {
  yield { action, world: apply(done, decide, heard) };
  yield { action: `${action}, and the answer is lost`, world: done };
  if (done.late.length < late && mayTurnUntrue(heard))
    yield { action: `${action}, and the answer is late`, world: { ...done, late: [...done.late, heard] } };
}

/** Webhook job, confirm and reconciler, which all look; and the answers that come late. */
function* looks(world: World, decide: Decide, bounds: Bounds): Generator<Step> {
  for (const index of world.intents.keys()) {
    yield* asking(`look at ${index}`, world, lookAtIntent(world, index), decide, bounds);
  }
  for (const index of world.refunds.keys()) {
    yield* asking(`look at refund ${index}`, world, lookAtRefund(world, index), decide, bounds);
  }
  for (const [index, heard] of world.late.entries()) {
    const rest = { ...world, late: world.late.toSpliced(index, 1) };
    yield { action: `a late answer of ${heard.said} comes`, world: apply(rest, decide, heard) };
    yield { action: "the process with the late answer dies", world: rest };
  }
}

/** What the product asks of Stripe. A job stays in its queue until an answer that ends it has been applied. */
function* jobs(world: World, decide: Decide, bounds: Bounds): Generator<Step> {
  for (const { intent, ending } of world.rows) {
    if (at(world.intents, intent).status === "none") {
      yield { action: `ask for a way to pay ${intent}`, world: makeIntent(world, intent) };
    }
    if (!ending) continue;
    const ended = endIntent(world, intent);
    yield* asking(`end ${intent}`, ended, lookAtIntent(ended, intent), decide, bounds);
  }
  for (const [index, { status }] of world.refunds.entries()) {
    if (status !== "approved") continue;
    const submitted = submitRefund(world, index);
    yield* asking(`submit refund ${index}`, submitted, lookAtRefund(submitted, index), decide, bounds);
  }
}

/** A person's wish, or nothing where the product refuses it. */
function asked(action: string, wish: () => World): Step[] {
  try {
    return [{ action, world: wish() }];
  } catch (error) {
    if (isDomainError(error)) return [];
    throw error;
  }
}

/** Time, and what people ask of the product. */
function* wishes(world: World, decide: Decide, { accidents }: Bounds): Generator<Step> {
  const { booking, rows } = world;
  const lead = leadingRow(world);
  if (booking.holdOver) {
    yield { action: "sweep", world: transact(world, decide, lead, { type: "hold_over" }) };
  } else {
    yield { action: "the hold runs out", world: { ...world, booking: { ...booking, holdOver: true } } };
  }
  if (booking.status === "paid") {
    yield { action: "delivered", world: { ...world, booking: { ...booking, status: "completed" } } };
  }
  if (!holdsPlace(booking.status) && !world.rival) {
    yield { action: "somebody else books the day", world: { ...world, rival: true } };
  }
  yield* asked("cancel", () =>
    transact(world, decide, lead, { type: "cancel", terms: "full_refund", seenTo: false, replaced: false }),
  );
  const credit = "the office cancels and keeps the money as credit";
  if (booking.status === "paid" && mayHappen(world, credit, accidents)) {
    const event = { type: "cancel", terms: "credit", seenTo: true, replaced: false } as const;
    yield* asked(credit, () => gone(transact(world, decide, lead, event), credit));
  }
  if (rows.length < MOST_ROWS) {
    yield* asked("a second tab asks to pay", () => transact(world, decide, lead, { type: "pay_again" }));
  }
  if (world.refunds.length >= MOST_REFUNDS || !isCaptured(at(rows, lead).status)) return;
  for (const amount of [1, 2]) {
    const event = { type: "refund", cents: cents(amount) } as const;
    yield* asked(`refund ${amount}`, () => transact(world, decide, lead, event));
  }
}

/** Everything that can happen next in this world. */
export function* steps(world: World, decide: Decide, bounds: Bounds): Generator<Step> {
  yield* atStripe(world, bounds.accidents);
  yield* looks(world, decide, bounds);
  yield* jobs(world, decide, bounds);
  yield* wishes(world, decide, bounds);
}
