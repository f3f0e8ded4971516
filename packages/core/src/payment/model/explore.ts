import type { Decide } from "../decide.ts";
import { ALWAYS, broken } from "./invariants.ts";
import { settler } from "./settle.ts";
import { type Bounds, type Step, steps } from "./steps.ts";
import { keyOf, START, type World } from "./world.ts";

/** A story that breaks a rule: what happened, from the fresh booking on. */
export type Finding = { rule: string; story: string[] };
export type Exploration = { states: number; transitions: number; finding?: Finding };

type Reached = { world: World; cameFrom: number; by: string };

function storyTo(reached: readonly Reached[], last: number): string[] {
  const story: string[] = [];
  for (let step = reached[last]; step && step.cameFrom >= 0; step = reached[step.cameFrom])
    story.unshift(step.by);
  return story;
}

/**
 * Every world that can be reached from a fresh booking, breadth first, until one breaks a rule: by what it is, or
 * because time, jobs and the reconciler alone would not bring it to rest.
 */
export function explore(decide: Decide, bounds: Bounds): Exploration {
  // Refusals are thrown by the hundred thousand here, and nobody reads where.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return breadthFirst(decide, bounds);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function breadthFirst(decide: Decide, bounds: Bounds): Exploration {
  const unsettled = settler(decide);
  const reached: Reached[] = [{ world: START, cameFrom: -1, by: "" }];
  const seen = new Set([keyOf(START)]);
  let transitions = 0;
  const found = (rule: string, last: number): Exploration => ({
    states: seen.size,
    transitions,
    finding: { rule, story: storyTo(reached, last) },
  });
  for (let from = 0; from < reached.length; from++) {
    const { world } = reached[from] as Reached;
    let next: Step[];
    try {
      next = [...steps(world, decide, bounds)];
    } catch (error) {
      return found(String(error), from);
    }
    for (const { action, world: after } of next) {
      transitions += 1;
      if (after === world) continue;
      const key = keyOf(after);
      if (seen.has(key)) continue;
      seen.add(key);
      reached.push({ world: after, cameFrom: from, by: action });
      const rule = broken(ALWAYS, after) ?? unsettled(after);
      if (rule) return found(rule, reached.length - 1);
    }
  }
  return { states: seen.size, transitions };
}
