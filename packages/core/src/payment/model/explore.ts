import type { Decide } from "../decide.ts";
import { type Accidents, answer, landRefund, type Step, steps, submitRefund } from "./actions.ts";
import { ALWAYS, broken, SETTLED } from "./invariants.ts";
import { apply, leadingRow, transact } from "./product.ts";
import { copy, keyOf, start, type World } from "./world.ts";

export type Finding = { rule: string; path: string[] };
export type Exploration = { states: number; transitions: number; finding?: Finding };

const MOST_ROUNDS = 12;

function applyAll(world: World, decide: Decide): void {
  for (const heard of [...world.heard]) apply(world, decide, heard);
}

/** Lets time pass, the jobs run and the reconciler look, with no browser and no webhook: this alone must settle all. */
export function settle(world: World, decide: Decide): World {
  const next = copy(world);
  next.booking.holdOver = true;
  next.notices = next.notices.map(() => 0);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = keyOf(next);
    applyAll(next, decide);
    for (const [index, intent] of next.intents.entries()) {
      if (intent.status === "processing") intent.status = "open";
      if (next.jobs.includes(`end ${index}`) && intent.status === "open") intent.status = "canceled";
      next.heard.push(answer(next, index));
      applyAll(next, decide);
    }
    for (const index of next.refunds.keys()) {
      submitRefund(next, index);
      applyAll(next, decide);
      landRefund(next, index);
      submitRefund(next, index);
      applyAll(next, decide);
    }
    transact(next, decide, leadingRow(next), { type: "hold_over" });
    if (keyOf(next) === before) break;
  }
  return next;
}

function judge(world: World, decide: Decide): string | undefined {
  return broken(ALWAYS, world) ?? broken(SETTLED, settle(world, decide));
}

/** Every world that can be reached from a fresh booking, breadth first, until a rule is broken. */
export function explore(decide: Decide, accidents: Accidents): Exploration {
  const first = start();
  const seen = new Map<string, string | undefined>([[keyOf(first), undefined]]);
  let frontier: World[] = [first];
  const cameBy = new Map<string, { from: string; action: string }>();
  let transitions = 0;
  const pathTo = (key: string): string[] => {
    const path: string[] = [];
    for (let step = cameBy.get(key); step; step = cameBy.get(step.from)) path.unshift(step.action);
    return path;
  };
  while (frontier.length > 0) {
    const next: World[] = [];
    for (const world of frontier) {
      const from = keyOf(world);
      let reached: Step[];
      try {
        reached = [...steps(world, decide, accidents)];
      } catch (error) {
        return { states: seen.size, transitions, finding: { rule: String(error), path: pathTo(from) } };
      }
      for (const { action, world: after } of reached) {
        transitions += 1;
        const key = keyOf(after);
        if (seen.has(key)) continue;
        seen.set(key, undefined);
        cameBy.set(key, { from, action });
        const rule = judge(after, decide);
        if (rule) return { states: seen.size, transitions, finding: { rule, path: pathTo(key) } };
        next.push(after);
      }
    }
    frontier = next;
  }
  return { states: seen.size, transitions };
}
