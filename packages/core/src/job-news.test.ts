import { openDatabase } from "@totetaxi/db/client";
import { pino } from "pino";
import { describe, expect } from "vitest";
import { hearJobNews, openJobNews } from "./job-news.ts";
import { QUEUE_NAMES, type QueueName } from "./jobs.ts";
import { test as runningTest } from "./testing/running.ts";
import { inTransaction } from "./transaction.ts";

const SOON = { timeout: 30_000, interval: 20 };

/** `heard` grows as a worker hears, on a line that can be cut. */
const test = runningTest.extend("heard", async ({ line }, { onCleanup }) => {
  const database = openDatabase({ url: line.url, max: 1, name: "hearing" });
  onCleanup(() => database.close());
  const heard: QueueName[] = [];
  await hearJobNews(database.sql, (queue) => heard.push(queue));
  expect(heard.splice(0)).toEqual(QUEUE_NAMES);
  return heard;
});

describe("a job", () => {
  test("is told to the workers once it is committed, and not before", async ({ product, heard }) => {
    const ctx = product.ctx();
    await inTransaction(ctx, async (ctx) => {
      await ctx.jobs.send(ctx.db, "end-intent", { paymentId: "pay_1" });
      await product.ctx().jobs.send(product.ctx().db, "send-message", { messageId: "msg_1" });
      await expect.poll(() => heard, SOON).toEqual(["send-message"]);
    });
    await expect.poll(() => heard, SOON).toEqual(["send-message", "end-intent"]);
  });

  test("that is rolled back is told to nobody", async ({ product, heard }) => {
    const ctx = product.ctx();
    const failing = inTransaction(ctx, async (ctx) => {
      await ctx.jobs.send(ctx.db, "end-intent", { paymentId: "pay_1" });
      throw new Error("after all");
    });
    await expect(failing).rejects.toThrow("after all");
    await ctx.jobs.send(ctx.db, "send-message", { messageId: "msg_1" });
    await expect.poll(() => heard, SOON).toEqual(["send-message"]);
  });

  test("makes no transaction wait for another one's commit: none of the library's queues tells by itself", async ({
    product,
  }) => {
    const queues = await product.boss.getQueues();
    expect(queues.map(({ name }) => name)).toEqual(expect.arrayContaining([...QUEUE_NAMES]));
    expect(queues.filter(({ notify }) => notify)).toEqual([]);
  });
});

describe("the news of jobs", () => {
  test("is heard again after the line to the database was cut, with every queue to be looked at", async ({
    product,
    line,
    heard,
  }) => {
    await line.cut();
    await line.mend();
    await expect.poll(() => heard, SOON).toEqual(QUEUE_NAMES);
    heard.splice(0);
    await product.ctx().jobs.send(product.ctx().db, "submit-refund", { refundId: "ref_1" });
    await expect.poll(() => heard, SOON).toEqual(["submit-refund"]);
  });

  test("may be lost while the database is away: nobody who wrote a job is told of that", async ({ line }) => {
    const lines: string[] = [];
    const log = pino({ level: "info" }, { write: (line) => void lines.push(line) });
    const database = openDatabase({ url: line.url, max: 1, name: "telling" });
    const tell = openJobNews(database.sql, log);
    await line.cut();
    tell(["end-intent"]);
    await expect.poll(() => lines.join(""), SOON).toContain("job.news.lost");
    await database.close();
  });
});
