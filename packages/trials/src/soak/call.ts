import { setTimeout as sleep } from "node:timers/promises";
import { TRPCClientError } from "@trpc/client";
import * as z from "zod/mini";

const PATIENCE_MS = 120_000;
const BETWEEN_TRIES_MS = 300;

/** How one try ended: done, refused for a reason, asked to come back, or nobody knows. */
export type Outcome = "done" | "refused" | "busy" | "unknown";

/** One try of a call, as the caller saw it; times in milliseconds of this process's clock. */
export interface Try {
  readonly what: string;
  readonly began: number;
  readonly took: number;
  readonly outcome: Outcome;
  readonly reason?: string;
}

/** What a polite caller has in the end: an answer, or why not. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string };

const Facts = z.object({ httpStatus: z.int(), reason: z.string() });
const COME_BACK = 429;

function outcomeOf(error: unknown): { outcome: Exclude<Outcome, "done">; reason: string } {
  const told = error instanceof TRPCClientError ? Facts.safeParse(error.data) : undefined;
  if (!told?.success) return { outcome: "unknown", reason: String(error) };
  const { httpStatus, reason } = told.data;
  return { outcome: httpStatus >= 500 || httpStatus === COME_BACK ? "busy" : "refused", reason };
}

/**
 * Calls until there is an answer or a refusal, the same call each time: when its outcome is unknown, and when the site
 * is busy. Every try is written down.
 */
export async function insist<T>(tries: Try[], what: string, call: () => Promise<T>): Promise<Answer<T>> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const began = performance.now();
    const done = (outcome: Outcome, reason?: string) =>
      void tries.push({ what, began, took: performance.now() - began, outcome, ...(reason && { reason }) });
    try {
      const value = await call();
      done("done");
      return { ok: true, value };
    } catch (error) {
      const { outcome, reason } = outcomeOf(error);
      done(outcome, reason);
      if (outcome === "refused") return { ok: false, reason };
      if (performance.now() > deadline) return { ok: false, reason: `gave up: ${reason}` };
    }
    await sleep(BETWEEN_TRIES_MS * (1 + Math.random()));
  }
}
