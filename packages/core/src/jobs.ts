import { type Part, runSql } from "@totetaxi/db/statement";
import { sql } from "drizzle-orm";
import { fromDrizzle, type Db as LibraryDb, PgBoss } from "pg-boss";
import type { Db } from "./database.ts";
import { jobInsertions } from "./job-insertion.ts";
import type { TellWorkers } from "./job-news.ts";

/** Every queue and what its jobs carry: ids only, no person's data. */
export type JobData = {
  "apply-stripe-event": { eventId: string };
  "end-intent": { paymentId: string };
  "submit-refund": { refundId: string };
  "send-message": { messageId: string };
};
export type QueueName = keyof JobData;

/** A queue tries for about a day, with growing pauses. A killed worker's job is taken up again when its heartbeat has been silent. */
const EVERY_QUEUE = {
  retryLimit: 100,
  retryDelay: 1,
  retryDelayMax: 900,
  retryBackoff: true,
  expireInSeconds: 300,
  heartbeatSeconds: 15,
  // The library would tell of a job inside its transaction; see job-news.ts.
  notify: false,
};
/**
 * After how many failures of its own a job is given up before its day is over; that somebody else did not answer is none.
 * An event's are few: the reconciler sees what it told of.
 */
export const MOST_FAILURES: Record<QueueName, number> = {
  "apply-stripe-event": 8,
  "end-intent": Number.POSITIVE_INFINITY,
  "submit-refund": Number.POSITIVE_INFINITY,
  "send-message": Number.POSITIVE_INFINITY,
};
export const QUEUE_NAMES = Object.keys(MOST_FAILURES) as QueueName[];
/** Where jobs end that have failed for the last time; kept for a year. */
export const DEAD_LETTERS = "dead-letters";
const A_YEAR_SECONDS = 365 * 24 * 3_600;

/** A job that failed for the last time. */
export type DeadJob = { queue: string | null; data: Readonly<Record<string, unknown>> | null };

/** Writes jobs in the transaction whose change needs them, each unless the same one is still waiting or running. */
export type TxJobs = {
  send<Q extends QueueName>(db: Db, queue: Q, ...jobs: JobData[Q][]): Promise<void>;
  /**
   * The same as a part of a statement: a job for each row that the part `from` returns. `data` names the column that each
   * field of a job is read from. Whoever runs it says so to `written`.
   */
  writing<Q extends QueueName>(queue: Q, data: JobData[Q], from: string): Promise<Part>;
  /** Jobs were written to the queue by what `writing` gave. */
  written(queue: QueueName): void;
  /** Moves a dead letter back to the queue it died in, and tells which job it was; undefined when it is not there any more. */
  replay(db: Db, deadLetterId: string): Promise<DeadJob | undefined>;
};

/** What the library asks of a database. */
function libraryOn(db: Db): LibraryDb {
  return { executeSql: async (text, values = []) => ({ rows: await runSql(db, text, values) }) };
}

/** Outside of a transaction a job is told to the workers as soon as it is written. */
export type Jobs = TxJobs & {
  /** For one transaction: nobody hears of its jobs before `committed` is called. */
  untilCommit(): { jobs: TxJobs; committed(): void };
};

export function jobsOn(boss: PgBoss, tellWorkers: TellWorkers): Jobs {
  const insertionOf = jobInsertions(boss);
  const writing = (written: (queue: QueueName) => void): TxJobs => ({
    async send(db, queue, ...jobs) {
      if (jobs.length === 0) return;
      const once = jobs.map((data) => ({ data, singletonKey: Object.values(data).join() }));
      await boss.insert(queue, once, { db: libraryOn(db) });
      written(queue);
    },
    writing: insertionOf,
    written,
    async replay(db, deadLetterId) {
      const [dead] = await db.execute<DeadJob>(
        sql`select source_name as queue, data from pgboss.job where name = ${DEAD_LETTERS} and id = ${deadLetterId}`,
      );
      const moved = await boss.redrive(DEAD_LETTERS, { ids: [deadLetterId], db: fromDrizzle(db, sql) });
      return moved > 0 ? dead : undefined;
    },
  });
  return {
    ...writing((queue) => tellWorkers([queue])),
    untilCommit() {
      const queues = new Set<QueueName>();
      return { jobs: writing((queue) => queues.add(queue)), committed: () => tellWorkers(queues) };
    },
  };
}

/** Makes the tables and queues of the job library; once for each release, before anything is started. */
export async function prepareJobs(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, supervise: false, schedule: false });
  await boss.start();
  try {
    await boss.createQueue(DEAD_LETTERS, { retentionSeconds: A_YEAR_SECONDS });
    for (const name of QUEUE_NAMES) {
      const options = { ...EVERY_QUEUE, deadLetter: DEAD_LETTERS };
      await boss.createQueue(name, { ...options, policy: "exclusive" });
      await boss.updateQueue(name, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
