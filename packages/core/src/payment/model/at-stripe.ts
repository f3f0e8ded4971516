import type { Step } from "./steps.ts";
import { type Accident, at, type Heard, PRICE, type StripeIntent, type World, withIntent } from "./world.ts";

/** What Stripe answers about an intent at this moment. */
export function lookAtIntent(world: World, intent: number): Heard {
  const { status: said, amount, captured, declines } = at(world.intents, intent);
  return { of: "intent", intent, said, amount, captured, declines };
}

export function lookAtRefund(world: World, refund: number): Heard {
  return { of: "refund", refund, said: at(world.refunds, refund).atStripe };
}

/** Asking for the same intent any number of times makes it once: its key is its payment's id. */
export function makeIntent(world: World, intent: number): World {
  return at(world.intents, intent).status === "none" ? withIntent(world, intent, { status: "open" }) : world;
}

/** An intent that was never made is made to be ended, so that no late request can open it again. */
export function endIntent(world: World, intent: number): World {
  const { status } = at(world.intents, intent);
  return status === "none" || status === "open" ? withIntent(world, intent, { status: "canceled" }) : world;
}

function intentOfRefund(world: World, refund: number): number {
  return at(world.rows, at(world.refunds, refund).row).intent;
}

function refundAs(world: World, index: number, atStripe: "pending" | "succeeded" | "failed"): World {
  return { ...world, refunds: world.refunds.with(index, { ...at(world.refunds, index), atStripe }) };
}

/** The same refund is submitted any number of times and made once; Stripe refuses more than the charge holds. */
export function submitRefund(world: World, index: number): World {
  const refund = at(world.refunds, index);
  if (refund.atStripe !== "none") return world;
  const intent = intentOfRefund(world, index);
  const { captured, refunded } = at(world.intents, intent);
  if (refunded + refund.cents > captured) return refundAs(world, index, "failed");
  return refundAs(withIntent(world, intent, { refunded: refunded + refund.cents }), index, "pending");
}

export function landRefund(world: World, index: number): World {
  return at(world.refunds, index).atStripe === "pending" ? refundAs(world, index, "succeeded") : world;
}

function failRefund(world: World, index: number): World {
  const intent = intentOfRefund(world, index);
  const refunded = at(world.intents, intent).refunded - at(world.refunds, index).cents;
  return refundAs(withIntent(world, intent, { refunded }), index, "failed");
}

/** Each accident at most once, and no more of them than the story may have. */
export function mayHappen({ accidents }: World, accident: Accident, most: number): boolean {
  return accidents.length < most && !accidents.includes(accident);
}

export function gone(world: World, accident: Accident): World {
  return { ...world, accidents: [...world.accidents, accident] };
}

function* onIntent(
  world: World,
  index: number,
  { status, amount, declines }: StripeIntent,
  may: (accident: Accident) => boolean,
): Generator<Step> {
  const become = (change: Partial<StripeIntent>) => withIntent(world, index, change);
  if (status === "processing") {
    yield { action: `the bank agrees to ${index}`, world: become({ status: "succeeded", captured: amount }) };
    yield { action: `the bank refuses ${index}`, world: become({ status: "open", declines: declines + 1 }) };
  }
  if (status !== "open") return;
  yield { action: `pay ${index}`, world: become({ status: "succeeded", captured: amount }) };
  const accidents = [
    ["a card is declined", { declines: declines + 1 }],
    ["the bank takes its time", { status: "processing" }],
    ["somebody edits the amount at Stripe", { amount: 1 }],
    ["somebody ends the intent at Stripe", { status: "canceled" }],
  ] as const;
  for (const [accident, change] of accidents) {
    if (may(accident)) yield { action: `${accident} ${index}`, world: gone(become(change), accident) };
  }
}

function* onRefund(world: World, index: number, may: (accident: Accident) => boolean): Generator<Step> {
  const { atStripe } = at(world.refunds, index);
  if (atStripe === "pending") yield { action: `refund ${index} lands`, world: landRefund(world, index) };
  const bounces = "a refund fails at the bank";
  if ((atStripe === "pending" || atStripe === "succeeded") && may(bounces)) {
    yield { action: `refund ${index} fails`, world: gone(failRefund(world, index), bounces) };
  }
}

/** What the customer's browsers, the bank and people at Stripe's dashboard do. */
export function* atStripe(world: World, mostAccidents: number): Generator<Step> {
  const may = (accident: Accident) => mayHappen(world, accident, mostAccidents);
  for (const [index, intent] of world.intents.entries()) yield* onIntent(world, index, intent, may);
  for (const index of world.refunds.keys()) yield* onRefund(world, index, may);
  const stray = "somebody charges by hand with our metadata";
  if (may(stray)) {
    const charged: StripeIntent = {
      status: "succeeded",
      amount: PRICE,
      captured: PRICE,
      refunded: 0,
      declines: 0,
    };
    yield { action: stray, world: gone({ ...world, intents: [...world.intents, charged] }, stray) };
  }
}
