import type { JobWithMetadata, WorkOptions } from "pg-boss";
import type { Ctx } from "./context.ts";
import { afterFailure } from "./failed-job.ts";
import { type JobData, QUEUE_NAMES, type QueueName } from "./jobs.ts";
import { announceLoops, type Loop, runTurn, takeTurn } from "./operations/heartbeat.ts";
import type { Core } from "./runtime.ts";

/** What is done with a job; and once, when it has failed for the last time. */
export type JobHandler<Q extends QueueName> = {
  run(ctx: Ctx, data: JobData[Q]): Promise<void>;
  gaveUp?(ctx: Ctx, data: JobData[Q], reason: string): Promise<void>;
};
export type JobHandlers = { [Q in QueueName]: JobHandler<Q> };

type PerJob = WorkOptions & { includeMetadata: true; perJobResults: true };

const BATCH = 5;
const BATCHES_AT_ONCE = 4;
/** How soon a job is found whose news was lost, or that is tried again. */
const POLL_EVERY_S = 2;
const LOOK_EVERY_MS = 1_000;
/** The library writes a dead letter once the whole batch is done: pages that looked at once would not find it. */
const LETTER_WRITTEN_MS = 1_000;

/** What looks into a queue, takes a batch and works it. */
type Fetcher = { id: string; busy: boolean };

/** Wakes one fetcher that waits, each in its turn; when all are busy, they look again as soon as they are done. */
function wakeOne({ boss }: Core, fetchers: Fetcher[]): void {
  const waiting = fetchers.findIndex(({ busy }) => !busy);
  const woken = waiting < 0 ? [...fetchers] : fetchers.splice(waiting, 1);
  for (const { id } of woken) boss.notifyWorker(id);
  if (waiting >= 0) fetchers.push(...woken);
}

/** @returns what makes the queue be looked at now. */
async function workQueue<Q extends QueueName>(
  core: Core,
  queue: Q,
  handler: JobHandler<Q>,
): Promise<() => void> {
  const fetchers: Fetcher[] = [];
  const wake = () => wakeOne(core, fetchers);

  async function workJob(job: JobWithMetadata<JobData[Q]>) {
    const { id, data, retryCount } = job;
    const ctx = core.ctx({ kind: "system", job: queue }, id);
    try {
      await handler.run(ctx, data);
      return { id, status: "completed" as const };
    } catch (error) {
      ctx.log.warn({ err: error, queue, attempt: retryCount }, "job.failed");
      const { status, output } = afterFailure(queue, job, error);
      if (status === "deadletter") {
        await handler.gaveUp?.(ctx, data, output.reason);
        setTimeout(() => ctx.changes.tell("work"), LETTER_WRITTEN_MS).unref();
      }
      return { id, status, output };
    }
  }

  async function startFetcher(): Promise<Fetcher> {
    const fetcher: Fetcher = { id: "", busy: false };
    fetcher.id = await core.boss.work<JobData[Q], void, PerJob>(
      queue,
      {
        batchSize: BATCH,
        burstWhenBatchFull: true,
        pollingIntervalSeconds: POLL_EVERY_S,
        includeMetadata: true,
        perJobResults: true,
      },
      async (jobs) => {
        fetcher.busy = true;
        try {
          if (jobs.length === BATCH) wake();
          return await Promise.all(jobs.map(workJob));
        } finally {
          fetcher.busy = false;
        }
      },
    );
    return fetcher;
  }

  for (let count = 0; count < BATCHES_AT_ONCE; count++) fetchers.push(await startFetcher());
  return wake;
}

/**
 * Works all queues. Any number of workers may: a job is handed to one of them, and again when that one dies.
 * Jobs are heard of as they are committed; what was not heard of is found a little later.
 */
export async function startWork(core: Core, handlers: JobHandlers): Promise<void> {
  const wakes = new Map<QueueName, () => void>();
  for (const queue of QUEUE_NAMES) {
    wakes.set(queue, await workQueue(core, queue, handlers[queue] as JobHandler<typeof queue>));
  }
  await core.hearOfJobs((queue) => wakes.get(queue)?.());
}

/**
 * Runs loops on their timetable until `stop` is called, which waits for the turns that are running.
 * Of several workers, one takes each turn.
 */
export async function startLoops(core: Core, loops: readonly Loop[]): Promise<{ stop(): Promise<void> }> {
  const ctxOf = (loop: Loop) => core.ctx({ kind: "system", job: loop.name });
  const running = new Set<Promise<void>>();
  await announceLoops(core.ctx({ kind: "system", job: "loops" }), loops);

  async function look(loop: Loop): Promise<void> {
    try {
      if (await takeTurn(ctxOf(loop), loop)) await runTurn(ctxOf(loop), loop);
    } catch (error) {
      core.log.error({ err: error, loop: loop.name }, "loop.turn.failed");
    }
  }

  const timers = loops.map((loop) => {
    let busy = false;
    return setInterval(() => {
      if (busy) return;
      busy = true;
      const turn = look(loop).finally(() => {
        busy = false;
        running.delete(turn);
      });
      running.add(turn);
    }, LOOK_EVERY_MS);
  });
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running);
    },
  };
}
