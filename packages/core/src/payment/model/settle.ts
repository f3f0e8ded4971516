import type { Decide } from "../decide.ts";
import { endIntent, landRefund, lookAtIntent, lookAtRefund, submitRefund } from "./at-stripe.ts";
import { broken, SETTLED } from "./invariants.ts";
import { apply, leadingRow, transact } from "./product.ts";
import { at, isCredit, keyOf, type World, withIntent } from "./world.ts";

const MOST_ROUNDS = 12;

/** One round of the worker: late answers come, banks decide, jobs run, the reconciler looks, the sweep passes. */
function round(before: World, decide: Decide): World {
  let world: World = { ...before, late: [] };
  for (const heard of before.late) world = apply(world, decide, heard);
  for (const index of world.intents.keys()) {
    if (at(world.intents, index).status === "processing")
      world = withIntent(world, index, { status: "open" });
    if (world.rows.some((row) => row.intent === index && row.ending)) world = endIntent(world, index);
    world = apply(world, decide, lookAtIntent(world, index));
  }
  for (const index of world.refunds.keys()) {
    if (at(world.refunds, index).status === "approved") world = submitRefund(world, index);
    world = landRefund(world, index);
    world = apply(world, decide, lookAtRefund(world, index));
  }
  return transact(world, decide, leadingRow(world), { type: "hold_over" });
}

/**
 * Judges a world by what it comes to when only time goes on, with no browser and no webhook: names the first rule that
 * is broken then. Worlds that differ in their past alone come to the same, so each is walked once.
 */
export function settler(decide: Decide): (world: World) => string | undefined {
  const verdicts = new Map<string, string | undefined>();
  return function unsettled(reached) {
    let world: World = {
      ...reached,
      booking: { ...reached.booking, holdOver: true },
      accidents: reached.accidents.filter(isCredit),
    };
    const passed: string[] = [];
    let verdict: string | undefined;
    for (let rounds = 0; ; rounds++) {
      const key = keyOf(world);
      if (verdicts.has(key)) {
        verdict = verdicts.get(key);
        break;
      }
      if (passed.at(-1) === key) {
        verdict = broken(SETTLED, world);
        break;
      }
      if (rounds === MOST_ROUNDS) {
        verdict = "time alone brings it to rest";
        break;
      }
      passed.push(key);
      world = round(world, decide);
    }
    for (const key of passed) verdicts.set(key, verdict);
    return verdict;
  };
}
