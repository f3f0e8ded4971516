import { test as databaseTest } from "@totetaxi/db/testing";
import type { Mail } from "@totetaxi/messages";
import { openPayments } from "@totetaxi/payments";
import { startSandbox } from "@totetaxi/stripe-sandbox";
import { fixedClock } from "@totetaxi/values/clock";
import { PgBoss } from "pg-boss";
import { expect } from "vitest";
import { accessTokens } from "../booking/access-token.ts";
import { openCatalogues } from "../catalog/catalogues.ts";
import type { Actor, Ctx } from "../context.ts";
import { JOB_HANDLERS } from "../job-handlers.ts";
import { type JobData, jobsOn, QUEUE_NAMES, type QueueName } from "../jobs.ts";
import { openLog } from "../log.ts";
import { brokenInvariants } from "../operations/invariants.ts";
import { aBrowser } from "./browser.ts";
import { productTemplate } from "./template.ts";

export const SECRET_KEY = "sk_test_sandbox_core";
export const PUBLISHABLE_KEY = "pk_test_sandbox_core";
export const WEBHOOK_SECRET = "whsec_core_tests";
export const SECRET = "a secret of at least thirty-two characters";

/** A Monday morning in New York, well ahead of every day that tests book. */
export const MONDAY = "2026-02-02T15:00:00Z";
export const GUEST: Actor = { kind: "guest", ip: "203.0.113.7" };

/**
 * Vitest's `test` with the business on real parts: Postgres, the job library, and the Stripe stand-in over HTTP with
 * the real SDK. Time stands still until it is moved. After each test every invariant must hold.
 */
export const test = databaseTest
  .extend("template", { scope: "worker" }, ({ cluster }) => productTemplate(cluster))
  .extend("stripe", { scope: "worker" }, async ({ cluster: _ }, { onCleanup }) => {
    const sandbox = await startSandbox();
    onCleanup(() => sandbox.stop());
    return sandbox;
  })
  .extend("product", async ({ database, databaseUrl, stripe }, { onCleanup }) => {
    const boss = new PgBoss({
      connectionString: databaseUrl,
      max: 2,
      supervise: false,
      schedule: false,
      migrate: false,
    });
    await boss.start();
    const clock = fixedClock(MONDAY);
    const payments = openPayments({
      mode: "sandbox",
      secretKey: SECRET_KEY,
      publishableKey: PUBLISHABLE_KEY,
      webhookSecrets: [WEBHOOK_SECRET],
      sandbox: { host: "127.0.0.1", port: stripe.port, publicUrl: stripe.url },
    });
    const mails: Mail[] = [];
    const shared = {
      db: database.drizzle,
      clock,
      payments,
      mailer: {
        send: async (mail: Mail) => void mails.push(mail),
        verify: async () => true,
        close: () => {},
      },
      jobs: jobsOn(boss),
      catalogues: openCatalogues(),
      tokens: accessTokens(SECRET),
      publicUrl: "http://127.0.0.1:3000",
      log: openLog("test", "silent"),
      requestId: "test",
    };
    const ctx = (actor: Actor = GUEST): Ctx => ({ ...shared, actor });

    async function workOne<Q extends QueueName>(queue: Q): Promise<number> {
      const jobs = await boss.fetch<JobData[Q]>(queue, { batchSize: 50, ignoreStartAfter: true });
      for (const job of jobs) {
        await JOB_HANDLERS[queue].run(ctx({ kind: "system", job: queue }), job.data);
        await boss.complete(queue, job.id);
      }
      return jobs.length;
    }

    /** Does all jobs that wait, and those they make, until none is left. */
    async function work(): Promise<void> {
      let done: number;
      do {
        done = 0;
        for (const queue of QUEUE_NAMES) done += await workOne(queue);
      } while (done > 0);
    }

    onCleanup(async () => {
      await boss.stop({ graceful: false });
      expect(await brokenInvariants({ db: database.drizzle })).toEqual([]);
    });
    return {
      ctx,
      clock,
      mails,
      work,
      boss,
      payments,
      browser: aBrowser(stripe.url, PUBLISHABLE_KEY),
      stripe,
    };
  });
