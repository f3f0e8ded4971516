import { openDatabase } from "@totetaxi/db/client";
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
