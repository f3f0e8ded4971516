import type { Database } from "@totetaxi/db/client";
import { test as databaseTest } from "@totetaxi/db/testing";
import { openBreaker, openPayments } from "@totetaxi/payments";
import { type Sandbox, startSandbox } from "@totetaxi/stripe-sandbox";
import { fixedClock } from "@totetaxi/values/clock";
import { PgBoss } from "pg-boss";
import { pino } from "pino";
import { expect } from "vitest";
import { accessTokens } from "../booking/access-token.ts";
import { openCatalogues } from "../catalog/catalogues.ts";
import type { Actor, Ctx } from "../context.ts";
import { JOB_HANDLERS } from "../job-handlers.ts";
import { openJobNews } from "../job-news.ts";
import { type JobData, jobsOn, QUEUE_NAMES, type QueueName } from "../jobs.ts";
import { openChanges } from "../live/changes.ts";
import { brokenInvariants } from "../operations/check-invariants.ts";
import { aBrowser } from "./browser.ts";
import { aDashboard } from "./dashboard.ts";
import { PostOffice } from "./post-office.ts";
import { pricedOtherwise } from "./repriced.ts";
import { productTemplate } from "./template.ts";

export const SECRET_KEY = "sk_test_sandbox_core";
export const PUBLISHABLE_KEY = "pk_test_sandbox_core";
export const WEBHOOK_SECRET = "whsec_core_tests";
export const SECRET = "a secret of at least thirty-two characters";

/** A Monday morning in New York, well ahead of every day that tests book. */
export const MONDAY = "2026-02-02T15:00:00Z";
/** Of this machine, as in a demonstration: many people in one test. A test that is about one caller names an address. */
export const GUEST: Actor = { kind: "guest", ip: "127.0.0.1" };

type Parts = { database: Database; databaseUrl: string; stripe: Sandbox };

/** The business as tests use it; its clock stands still until it is moved. */
export type Product = Awaited<ReturnType<typeof openProduct>>;

async function openProduct({ database, databaseUrl, stripe }: Parts) {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 2,
    supervise: false,
    schedule: false,
    migrate: false,
  });
  await boss.start();
  const clock = fixedClock(MONDAY);
  const payments = openPayments(
    {
      mode: "sandbox",
      secretKey: SECRET_KEY,
      publishableKey: PUBLISHABLE_KEY,
      webhookSecrets: [WEBHOOK_SECRET],
      sandbox: { host: "127.0.0.1", port: stripe.port, publicUrl: stripe.url },
    },
    openBreaker(() => clock.now().getTime()),
  );
  const post = new PostOffice();
  const complaints: string[] = [];
  const log = pino({ level: "error" }, { write: (line) => void complaints.push(line) });
  const shared = {
    db: database.drizzle,
    clock,
    payments,
    mailer: post,
    jobs: jobsOn(boss, openJobNews(database.sql, log)),
    changes: openChanges(database.sql, log),
    catalogues: openCatalogues(),
    tokens: accessTokens(SECRET),
    publicUrl: "http://127.0.0.1:3000",
    staffUrl: "http://127.0.0.1:3001",
    officeMail: "info@totetaxi.example",
    log,
    requestId: "test",
  };
  const ctx = (actor: Actor = GUEST): Ctx => ({ ...shared, actor });

  async function workOne<Q extends QueueName>(queue: Q): Promise<{ done: number; failed: unknown[] }> {
    const jobs = await boss.fetch<JobData[Q]>(queue, { batchSize: 50, ignoreStartAfter: true });
    const failed: unknown[] = [];
    for (const job of jobs) {
      try {
        await JOB_HANDLERS[queue].run(ctx({ kind: "system", job: queue }), job.data);
        await boss.complete(queue, job.id);
      } catch (error) {
        failed.push(error);
        await boss.fail(queue, job.id);
      }
    }
    return { done: jobs.length - failed.length, failed };
  }

  /**
   * Does all jobs that wait, and those they make, until none is left to do.
   * @throws the first failure; the job that failed waits for the next call.
   */
  async function work(): Promise<void> {
    for (let done = 1; done > 0; ) {
      const turns = [];
      for (const queue of QUEUE_NAMES) turns.push(await workOne(queue));
      for (const failure of turns.flatMap(({ failed }) => failed)) throw failure;
      done = turns.reduce((sum, turn) => sum + turn.done, 0);
    }
  }

  return {
    ctx,
    clock,
    mails: post.mails,
    post,
    /** What was logged as an error; a test that expects some takes them out. */
    complaints,
    work,
    boss,
    payments,
    browser: aBrowser(stripe.url, PUBLISHABLE_KEY),
    dashboard: aDashboard(stripe.url, SECRET_KEY),
    stripe,
  };
}

/**
 * Vitest's `test` with the business on real parts: Postgres, the job library, and the Stripe stand-in over HTTP with
 * the real SDK. Time stands still until it is moved. After each test every invariant must hold, every price is the
 * card's, and no error was logged.
 */
export const test = databaseTest
  .extend("template", { scope: "worker" }, ({ cluster }) => productTemplate(cluster))
  .extend("stripe", async ({ cluster: _ }, { onCleanup }) => {
    const sandbox = await startSandbox();
    onCleanup(() => sandbox.stop());
    return sandbox;
  })
  .extend("product", async ({ database, databaseUrl, stripe }, { onCleanup }) => {
    const product = await openProduct({ database, databaseUrl, stripe });
    onCleanup(async () => {
      await product.boss.stop({ graceful: false });
      expect(await brokenInvariants(product.ctx())).toEqual([]);
      expect(await pricedOtherwise(product.ctx())).toEqual([]);
      expect(product.complaints).toEqual([]);
    });
    return product;
  });
