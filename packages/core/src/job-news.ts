import type { GuardedSql } from "@totetaxi/db/client";
import type { Logger } from "pino";
import { QUEUE_NAMES, type QueueName } from "./jobs.ts";
import { hearNews, openNews, type Tell } from "./news.ts";

const CHANNEL = "totetaxi_jobs";

/** Tells the workers that jobs were committed to these queues. */
export type TellWorkers = Tell<QueueName>;

/** A job whose news is lost is found when its queue is looked at next. */
export function openJobNews(sql: GuardedSql, log: Logger): TellWorkers {
  return openNews(sql, log, { channel: CHANNEL, lost: "job.news.lost" });
}

/** Hears of committed jobs; at the start and after every gap each queue is named, since there may have been news. */
export async function hearJobNews(sql: GuardedSql, heard: (queue: QueueName) => void): Promise<void> {
  await hearNews(sql, CHANNEL, QUEUE_NAMES, { heard, again: () => QUEUE_NAMES.forEach(heard) });
}
