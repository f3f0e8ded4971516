import { setTimeout as sleep } from "node:timers/promises";

const BETWEEN_MS = 100;
const ONE_ANSWER_MS = 5_000;
const WORDS = 300;

/**
 * Asks a URL until it answers 200.
 *
 * @throws Error with the last answer when that takes longer than `patienceMs`; the signal's reason when it aborts.
 */
export async function untilReady(url: string, patienceMs: number, stopped: AbortSignal): Promise<void> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    stopped.throwIfAborted();
    const answer = await ask(url, stopped);
    if (answer === "ready") return;
    if (performance.now() > deadline) throw new Error(`${url} is not ready: ${answer}`);
    await sleep(BETWEEN_MS, undefined, { signal: stopped }).catch(() => {});
  }
}

async function ask(url: string, stopped: AbortSignal): Promise<string> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.any([stopped, AbortSignal.timeout(ONE_ANSWER_MS)]),
    });
    const text = await response.text();
    return response.status === 200 ? "ready" : `${response.status} ${text.slice(0, WORDS)}`;
  } catch {
    return "no answer";
  }
}
