import type { WorkOptions } from "pg-boss";
import type { Ctx } from "./context.ts";
import { reasonOf } from "./errors.ts";
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
const LOOK_EVERY_MS = 1_000;

async function workQueue<Q extends QueueName>(core: Core, queue: Q, handler: JobHandler<Q>): Promise<void> {
  await core.boss.work<JobData[Q], void, PerJob>(
    queue,
    {
      batchSize: BATCH,
      localConcurrency: BATCHES_AT_ONCE,
      burstWhenBatchFull: true,
      notifyPollingIntervalSeconds: 2,
      includeMetadata: true,
      perJobResults: true,
    },
    async (jobs) =>
      await Promise.all(
        jobs.map(async ({ id, data, retryCount, retryLimit }) => {
          const ctx = core.ctx({ kind: "system", job: queue }, id);
          try {
            await handler.run(ctx, data);
            return { id, status: "completed" as const };
          } catch (error) {
            const reason = reasonOf(error);
            ctx.log.warn({ err: error, queue, attempt: retryCount }, "job.failed");
            if (retryCount >= retryLimit) await handler.gaveUp?.(ctx, data, reason);
            return { id, status: "failed" as const, output: { reason } };
          }
        }),
      ),
  );
}

/** Works all queues. Any number of workers may: a job is handed to one of them, and again when that one dies. */
export async function startWork(core: Core, handlers: JobHandlers): Promise<void> {
  for (const queue of QUEUE_NAMES) await workQueue(core, queue, handlers[queue] as JobHandler<typeof queue>);
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
