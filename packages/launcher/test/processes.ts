import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import * as z from "zod/mini";
import { freeBlock } from "../src/product/ports.ts";

const Entry = z.object({ name: z.string(), event: z.string(), pid: z.int() });

/** The program that stands for any other in these tests. */
export const SERVICE = fileURLToPath(new URL("./service.ts", import.meta.url));

/** A folder that goes with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "totetaxi-launcher-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("The system gave no port.");
  return address.port;
}

/** The first port of a block that is free: one that no other test uses, below those that the system gives away itself. */
export function someBlock(): Promise<number> {
  return freeBlock(20_000 + (process.pid % 100) * 100, "127.0.0.1");
}

/** What the programs of a test wrote down, in order. */
export function readDiary(file: string): z.output<typeof Entry>[] {
  const text = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  return text === "" ? [] : text.split("\n").map((line) => Entry.parse(JSON.parse(line)));
}

/** The process that was the last to write this down. */
export function pidOf(diary: string, name: string, event: string): number {
  const entry = readDiary(diary).findLast((found) => found.name === name && found.event === event);
  if (entry === undefined) throw new Error(`${name} has not ${event}.`);
  return entry.pid;
}

/** Whether a process still runs. One that has ended and waits for its parent to notice does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const status = `/proc/${pid}/status`;
  return !existsSync(status) || !/^State:\s+Z/m.test(readFileSync(status, "utf8"));
}
