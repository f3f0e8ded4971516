import type { GuardedSql } from "@totetaxi/db/client";
import type { Logger } from "pino";
import { QUEUE_NAMES, type QueueName } from "./jobs.ts";

const CHANNEL = "totetaxi_jobs";

/** Tells the workers that jobs were committed to these queues. */
export type TellWorkers = (queues: Iterable<QueueName>) => void;

/**
 * Tells the workers in a statement of its own, after the commit. Inside the transaction, NOTIFY would let only one
 * transaction of the whole database commit at a time, its wait for the disk included.
 * Nobody waits for it, and it may be lost: then the job is found when its queue is looked at next.
 */
export function openJobNews(sql: GuardedSql, log: Logger): TellWorkers {
  const untold = new Set<QueueName>();
  let telling = false;

  async function tell(): Promise<void> {
    if (telling) return;
    telling = true;
    try {
      while (untold.size > 0) {
        const queues = [...untold];
        untold.clear();
        await sql`select pg_notify(${CHANNEL}, queue) from unnest(${queues}::text[]) queue`;
      }
    } catch (error) {
      log.info({ err: error }, "job.news.lost");
    } finally {
      telling = false;
    }
  }

  return (queues) => {
    for (const queue of queues) untold.add(queue);
    void tell();
  };
}

/**
 * Hears of committed jobs on a connection of its own, which is made again when it is lost: then, and at the start,
 * every queue is named, since there may have been news meanwhile.
 */
export async function hearJobNews(sql: GuardedSql, heard: (queue: QueueName) => void): Promise<void> {
  await sql.listen(
    CHANNEL,
    (payload) => {
      const queue = QUEUE_NAMES.find((each) => each === payload);
      if (queue) heard(queue);
    },
    () => QUEUE_NAMES.forEach(heard),
  );
}
