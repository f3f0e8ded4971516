import { openDatabase } from "@totetaxi/db/client";
import { PaymentsUnavailable } from "@totetaxi/payments";
import { expect } from "vitest";
import { JOB_HANDLERS } from "./job-handlers.ts";
import { CHANNEL } from "./live/changes.ts";
import { hearNews } from "./news.ts";
import { listWork } from "./operations/list-work.ts";
import { test } from "./testing/running.ts";
import { startWork } from "./work.ts";

const SOON = { timeout: 30_000, interval: 50 };

test("a job that gives up is told to the pages of the office, who then find it among what waits for a person", async ({
  core,
  line,
}) => {
  const database = openDatabase({ url: line.url, max: 1, name: "hearing" });
  const ctx = core.ctx({ kind: "system", job: "test" });
  const found: number[] = [];
  await hearNews(database.sql, CHANNEL, ["work"] as const, {
    heard: () => void listWork(ctx).then(({ deadLetters }) => found.push(deadLetters.length)),
    again: () => {},
  });
  const broken = {
    run: () => Promise.reject(new Error("it never works")),
  };
  await startWork(core, { ...JOB_HANDLERS, "end-intent": broken });
  await core.boss.insert("end-intent", [{ data: { paymentId: "pay_1" }, retryLimit: 0 }]);
  await expect.poll(() => found.at(-1), SOON).toBe(1);
  await database.close();
});

test("F-48: an event waits for a silent Stripe however often it is tried, and dies of eight failures of its own", async ({
  core,
}) => {
  const queue = "apply-stripe-event";
  await core.boss.updateQueue(queue, { retryDelay: 0, retryBackoff: false });
  let tries = 0;
  let gaveUpAfter = 0;
  const failing = {
    run: async () => {
      tries += 1;
      throw tries <= 12 ? new PaymentsUnavailable(new Error("silent")) : new TypeError("of its own");
    },
    gaveUp: async () => {
      gaveUpAfter = tries;
    },
  };
  await startWork(core, { ...JOB_HANDLERS, [queue]: failing });
  const { db, jobs } = core.ctx({ kind: "system", job: "test" });
  await jobs.send(db, queue, { eventId: "evt_1" });
  const waking = setInterval(() => jobs.written(queue), 20);
  await expect.poll(() => gaveUpAfter, SOON).toBe(12 + 8);
  clearInterval(waking);
  await expect
    .poll(async () => (await listWork({ db })).deadLetters, SOON)
    .toMatchObject([{ queue, data: { eventId: "evt_1" }, reason: "TypeError" }]);
});
