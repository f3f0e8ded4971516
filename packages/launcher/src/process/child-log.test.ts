import { spawn } from "node:child_process";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { logOutput } from "./child-log.ts";

/** What of a program reaches the log and what reaches people. */
async function run(program: string) {
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log = new PassThrough();
  const told: string[] = [];
  await logOutput(child, log, (line) => told.push(line));
  log.end();
  return { told, logged: await text(log) };
}

test("everything is logged, and only errors are passed on, as their message", async () => {
  const { told, logged } = await run(`
    const { openLog } = await import(${JSON.stringify(import.meta.resolve("@totetaxi/core/log"))});
    const log = openLog("worker", "info");
    log.info("payment.applied");
    log.warn("job.failed");
    log.error({ err: new Error("gone") }, "loop.failed");
    console.log("plain words");`);
  expect(told).toEqual(["loop.failed"]);
  for (const part of ["payment.applied", "job.failed", "loop.failed", "plain words\n"])
    expect(logged).toContain(part);
});

/** The same of lines on standard error. */
async function complain(lines: readonly string[]) {
  return await run(`console.error(${JSON.stringify(lines.join("\n"))})`);
}

test("plain lines on standard error are passed on without stack frames and Node's warnings", async () => {
  const err = [
    "Error: no room",
    "    at book (book.ts:1:1)",
    "",
    "(node:7) Warning: old",
    '{"level":"info","msg":"fine"}',
  ];
  const { told, logged } = await complain(err);
  expect(told).toEqual(["Error: no room"]);
  expect(logged).toContain("at book");
});

test("a burst of errors is cut short, and the log has it whole", async () => {
  const err = Array.from({ length: 50 }, (_, index) => `error ${index}`);
  const { told, logged } = await complain(err);
  expect(told).toEqual([...err.slice(0, 5), "… and more, in its log"]);
  expect(logged).toContain("error 49");
});
