import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import type { Db } from "./context.ts";

/** Every queue and what its jobs carry: ids only, no person's data. */
export type JobData = {
  "apply-stripe-event": { eventId: string };
  "end-intent": { paymentId: string };
  "submit-refund": { refundId: string };
  "send-message": { messageId: string };
};
export type QueueName = keyof JobData;

/**
 * How long a queue keeps trying. Money and mail are retried for about a day with growing pauses;
 * what still fails then waits in the dead-letter queue for a person, who can send it again.
 */
const QUEUES: Record<QueueName, { retryLimit: number; retryDelayMax: number; expireInSeconds: number }> = {
  "apply-stripe-event": { retryLimit: 8, retryDelayMax: 600, expireInSeconds: 60 },
  "end-intent": { retryLimit: 100, retryDelayMax: 900, expireInSeconds: 60 },
  "submit-refund": { retryLimit: 100, retryDelayMax: 900, expireInSeconds: 60 },
  "send-message": { retryLimit: 100, retryDelayMax: 900, expireInSeconds: 60 },
};
export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[];
export const DEAD_LETTERS = "dead-letters";

/** Writes a job in the transaction whose change needs it. */
export type Jobs = {
  send<Q extends QueueName>(db: Db, queue: Q, data: JobData[Q]): Promise<void>;
};

export function jobsOn(boss: PgBoss): Jobs {
  return {
    async send(db, queue, data) {
      await boss.send(queue, data, { db: fromDrizzle(db, sql) });
    },
  };
}

/** Makes the tables and queues of the job library; once for each release, before anything is started. */
export async function prepareJobs(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, supervise: false, schedule: false });
  await boss.start();
  try {
    await boss.createQueue(DEAD_LETTERS);
    for (const name of QUEUE_NAMES) {
      const options = {
        ...QUEUES[name],
        retryDelay: 1,
        retryBackoff: true,
        notify: true,
        deadLetter: DEAD_LETTERS,
      };
      await boss.createQueue(name, options);
      await boss.updateQueue(name, { ...QUEUES[name], retryDelay: 1, retryBackoff: true });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
