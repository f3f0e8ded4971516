import { spawn } from "node:child_process";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { logOutput } from "./child-log.ts";

/** What reaches the log and what reaches people when a program prints these lines. */
async function print(lines: { out?: string[]; err?: string[] }) {
  const program = `console.log(${JSON.stringify(lines.out?.join("\n") ?? "")});
    console.error(${JSON.stringify(lines.err?.join("\n") ?? "")})`;
  const child = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "pipe"] });
  const log = new PassThrough();
  const told: string[] = [];
  await logOutput(child, log, (line) => told.push(line));
  log.end();
  return { told, logged: await text(log) };
}

test("everything is logged, and only errors are passed on, as their message", async () => {
  const out = ['{"level":30,"msg":"paid"}', '{"level":50,"msg":"no connection","err":{}}', "plain words"];
  const { told, logged } = await print({ out });
  expect(told).toEqual(["no connection"]);
  for (const line of out) expect(logged).toContain(`${line}\n`);
});

test("plain lines on standard error are passed on without stack frames and Node's warnings", async () => {
  const err = [
    "Error: no room",
    "    at book (book.ts:1:1)",
    "",
    "(node:7) Warning: old",
    '{"level":30,"msg":"fine"}',
  ];
  const { told, logged } = await print({ err });
  expect(told).toEqual(["Error: no room"]);
  expect(logged).toContain("at book");
});

test("a burst of errors is cut short, and the log has it whole", async () => {
  const err = Array.from({ length: 50 }, (_, index) => `error ${index}`);
  const { told, logged } = await print({ err });
  expect(told).toEqual([...err.slice(0, 5), "… and more, in its log"]);
  expect(logged).toContain("error 49");
});
