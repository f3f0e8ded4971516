import { TOPICS } from "@totetaxi/contracts/staff/live";
import { openDatabase } from "@totetaxi/db/client";
import { openMailer } from "@totetaxi/messages";
import { openPayments } from "@totetaxi/payments";
import { sql } from "drizzle-orm";
import { PgBoss } from "pg-boss";
import { accessTokens } from "./booking/access-token.ts";
import { openCatalogues } from "./catalog/catalogues.ts";
import type { Actor, Ctx } from "./context.ts";
import { databaseClock } from "./database-clock.ts";
import type { CoreConfig } from "./env.ts";
import { hearJobNews, openJobNews } from "./job-news.ts";
import { jobsOn, type QueueName } from "./jobs.ts";
import { CHANNEL, openChanges } from "./live/changes.ts";
import { openWatch } from "./live/watch.ts";
import { openLog } from "./log.ts";
import { hearNews } from "./news.ts";
import { diskIsFull } from "./operations/disk.ts";
import { lateLoops, whatLoopsFound } from "./operations/heartbeat.ts";

/** What a process brings: its name for logs and `pg_stat_activity`, and how many connections it may hold. */
export type ProcessKind = {
  name: string;
  connections: number;
  /** Works the queues. */
  worker?: boolean;
  /** Is red while a safety loop is late: the worker, and the office, which would not see a dead worker otherwise. */
  watchesLoops?: boolean;
};

const SET_CLOCK_EVERY_MS = 30_000;

/** The business, ready to be asked: one for each process. */
export type Core = Awaited<ReturnType<typeof startCore>>;

/** Connects everything that a ctx is made of. Fails at once, with a sentence, when the database is not there. */
export async function startCore(
  config: CoreConfig,
  { name, connections, worker = false, watchesLoops = worker }: ProcessKind,
) {
  const log = openLog(name, config.logLevel);
  const database = openDatabase({ url: config.databaseUrl, max: connections, name });
  const boss = new PgBoss({
    connectionString: config.databaseUrl,
    application_name: `${name}-jobs`,
    max: worker ? 4 : 2,
    // No guest waits for these connections: a machine that is out of breath may take its time.
    connectionTimeoutMillis: 8_000,
    // That a job was taken or done need not be on the disk before work goes on: all may run any number of times.
    options: "-c statement_timeout=5000 -c lock_timeout=2000 -c synchronous_commit=off",
    migrate: false,
    schedule: false,
    supervise: worker,
    superviseIntervalSeconds: 5,
    // A job whose worker was killed is found this often; the library's own minute would come on top of its heartbeat.
    monitorIntervalSeconds: 10,
  });
  boss.on("error", (error) => log.error({ err: error }, "jobs.error"));
  await boss.start();

  const clock = databaseClock(database.drizzle, config.clockOffsetMs);
  async function setClock(): Promise<void> {
    try {
      const correctedByMs = await clock.set();
      if (correctedByMs !== 0) log.warn({ correctedByMs }, "clock.corrected");
    } catch (error) {
      // It goes on as it is until the database answers.
      log.info({ err: error }, "clock.not.set");
    }
  }
  await setClock();
  const settingClock = setInterval(setClock, SET_CLOCK_EVERY_MS).unref();

  const shared = {
    db: database.drizzle,
    clock,
    payments: openPayments(config.payments),
    mailer: openMailer(config.messages),
    jobs: jobsOn(boss, openJobNews(database.sql, log)),
    changes: openChanges(database.sql, log),
    catalogues: openCatalogues(),
    tokens: accessTokens(config.secret),
    publicUrl: config.messages.publicUrl,
    staffUrl: config.staffUrl,
    officeMail: config.messages.officeMail,
  };

  const watch = openWatch((heard, again) => {
    // When the database is away the driver goes on trying, and calls `again` once it is there.
    hearNews(database.sql, CHANNEL, TOPICS, { heard, again }).catch((error: unknown) =>
      log.info({ err: error }, "live.deaf"),
    );
  });

  function ctx(actor: Actor, requestId: string = crypto.randomUUID()): Ctx {
    return { ...shared, actor, requestId, log: log.child({ requestId }) };
  }

  return {
    config,
    log,
    boss,
    ctx,

    /** Names a queue whenever jobs were committed to it. */
    hearOfJobs: (heard: (queue: QueueName) => void): Promise<void> => hearJobNews(database.sql, heard),

    /** What changes, for the pages of the office. */
    watch,

    /** Why this process cannot serve; empty when it can. */
    async notReady(): Promise<string[]> {
      try {
        await database.drizzle.execute(sql`select 1`);
        if (!watchesLoops) return [];
        const asking = ctx({ kind: "system", job: "ready" });
        const late = (await lateLoops(asking)).map((loop) => `late: ${loop}`);
        if (!worker) return late;
        const full = (await diskIsFull(asking)) ? ["disk"] : [];
        return [...full, ...late, ...(await whatLoopsFound(asking))];
      } catch {
        return ["database"];
      }
    },

    /** Lets what is running end, and closes every connection: jobs first, since they need the database. */
    async stop(): Promise<void> {
      clearInterval(settingClock);
      await boss.stop({ graceful: true, timeout: 8_000 });
      shared.mailer.close();
      await database.close();
    },
  };
}
