import { setTimeout } from "node:timers/promises";
import { expect, vi } from "vitest";
import { asDomainError } from "../errors.ts";

const PAUSE_MS = 50;
const BUSY = new Set(["busy", "database.busy"]);

/** Asks again, as a browser does, as long as the answer is "we are busy just now". */
export async function insist<T>(asking: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await asking();
    } catch (error) {
      if (!BUSY.has(asDomainError(error)?.reason ?? "")) throw error;
      await setTimeout(PAUSE_MS * (1 + Math.random()));
    }
  }
}

/** How many of each answer there were: "won", or the reason of a refusal. */
export function tally(answers: readonly PromiseSettledResult<unknown>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const answer of answers) {
    const refused = answer.status === "rejected";
    const key = refused ? (asDomainError(answer.reason)?.reason ?? String(answer.reason)) : "won";
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** Waits for what comes by itself, such as an answer of the bank's. */
export async function until<T>(look: () => Promise<T>, wanted: T): Promise<void> {
  await vi.waitFor(async () => expect(await look()).toEqual(wanted), { timeout: 30_000, interval: 50 });
}
