import { createWriteStream } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { type Progress, seconds } from "../progress.ts";
import { logOutput } from "./child-log.ts";
import { type Command, type ProcessGroup, startGroup } from "./process-group.ts";
import { untilReady } from "./until-ready.ts";

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 10_000;
const STEADY_MS = 30_000;
const LAST_WORDS_MS = 300;
const PATIENCE_MS = 90_000;

/** A process that is to run for as long as the product does. */
export interface Service extends Command {
  readonly name: string;
  /** Answers 200 when the process can serve. */
  readonly readyUrl: string;
  readonly logFile: string;
}

/** A service that has been started. */
export interface Supervised {
  /** Resolves when the service is ready for the first time; rejects when it ends before, or takes too long. */
  readonly ready: Promise<void>;
  /** Ends it for good: SIGTERM, then SIGKILL after the grace in milliseconds. */
  stop(graceMs: number): Promise<void>;
}

/** Milliseconds to wait before starting again after so many ends in a row: 250, doubling, at most 10 000. */
export function restartDelay(endsInARow: number): number {
  return Math.min(FIRST_DELAY_MS * 2 ** (endsInARow - 1), LONGEST_DELAY_MS);
}

/**
 * Starts a service and keeps it running. An end before it was ever ready is final, and `ready` tells it; after a
 * later one the service is started again, each time a little later, until it has been steady for half a minute.
 */
export function supervise(service: Service, progress: Pick<Progress, "note" | "problem">): Supervised {
  const log = createWriteStream(service.logFile, { flags: "a" });
  const stopping = new AbortController();
  let group: ProcessGroup;
  let logged: Promise<void>;

  const launch = (patienceMs: number): Promise<void> => {
    const ended = new AbortController();
    group = startGroup(service, "pipe");
    logged = logOutput(group.child, log, (line) => progress.problem(`${service.name}: ${line}`));
    void group.ended.then(({ words }) =>
      ended.abort(new Error(`${service.name} ${words}; its log is ${service.logFile}`)),
    );
    return untilReady(service.readyUrl, patienceMs, ended.signal);
  };

  const keepAlive = async () => {
    for (let endsInARow = 1; ; endsInARow += 1) {
      const since = performance.now();
      const { words } = await group.ended;
      if (stopping.signal.aborted) return;
      if (performance.now() - since > STEADY_MS) endsInARow = 1;
      const delay = restartDelay(endsInARow);
      progress.problem(`${service.name} ${words}; starting it again in ${seconds(delay)}`);
      await sleep(delay, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      launch(Number.POSITIVE_INFINITY).then(
        () => progress.note(`${service.name} is ready again`),
        () => {}, // it ended once more, which the next turn of the loop tells
      );
    }
  };

  const ready = launch(PATIENCE_MS);
  const over = ready.then(keepAlive, () => {});
  return {
    ready,
    async stop(graceMs) {
      stopping.abort();
      await group.stop(graceMs);
      await over;
      await Promise.race([logged, sleep(LAST_WORDS_MS)]); // somebody may have inherited its output and live on
      log.end();
    },
  };
}
