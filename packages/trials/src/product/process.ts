import { createWriteStream } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { logOutput } from "@totetaxi/launcher/child-log";
import { type ProcessGroup, startGroup } from "@totetaxi/launcher/process-group";
import type { Service } from "@totetaxi/launcher/supervise";
import { untilReady } from "@totetaxi/launcher/until-ready";

const PATIENCE_MS = 90_000;
const AGAIN_AFTER_MS = 200;
const LAST_WORDS_MS = 300;

/** Variables that one start of a process finds changed. */
export type Changes = Readonly<Record<string, string>>;

/** One process of the product, which can be ended in any way and started again. */
export interface Process {
  readonly name: string;
  /** Where it answers, without a path. */
  readonly url: string;
  readonly logFile: string;
  /** Its process id; undefined while it does not run. */
  readonly pid: number | undefined;
  /** Starts it, until it is ready. One that ends before, as when its database is away, is started again. */
  start(changes?: Changes): Promise<void>;
  /** kill -9; resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM, and kill -9 after the grace in milliseconds; tells how it ended. */
  stop(graceMs: number): Promise<string>;
  /** Sends any other signal, such as SIGSTOP. */
  signal(signal: NodeJS.Signals): void;
}

/** A process that is described and not yet started. */
export function processOf(service: Service): Process {
  const log = createWriteStream(service.logFile, { flags: "a" });
  let group: ProcessGroup | undefined;

  async function end(act: (running: ProcessGroup) => void): Promise<string> {
    if (group === undefined) return "was not running";
    const running = group;
    act(running);
    const { words } = await running.ended;
    return words;
  }

  function launch(changes: Changes): { started: ProcessGroup; ended: AbortController } {
    const ended = new AbortController();
    const started = startGroup({ ...service, env: { ...service.env, ...changes } }, "pipe");
    group = started;
    const logged = logOutput(started.child, log, () => {});
    void started.ended.then(async ({ words }) => {
      if (group === started) group = undefined;
      await Promise.race([logged, sleep(LAST_WORDS_MS)]);
      ended.abort(new Error(`the ${service.name} ${words}; its log is ${service.logFile}`));
    });
    return { started, ended };
  }

  return {
    name: service.name,
    url: new URL(service.readyUrl).origin,
    logFile: service.logFile,
    get pid() {
      return group?.child.pid;
    },
    async start(changes = {}) {
      const deadline = performance.now() + PATIENCE_MS;
      for (;;) {
        const { ended } = launch(changes);
        const left = deadline - performance.now();
        const failure = await untilReady(service.readyUrl, left, ended.signal).catch((error: Error) => error);
        if (failure === undefined) return;
        if (!ended.signal.aborted || performance.now() > deadline) throw failure;
        await sleep(AGAIN_AFTER_MS);
      }
    },
    async kill() {
      await end(({ child }) => child.kill("SIGKILL"));
    },
    stop: (graceMs) => end((running) => void running.stop(graceMs)),
    signal: (signal) => void group?.child.kill(signal),
  };
}
