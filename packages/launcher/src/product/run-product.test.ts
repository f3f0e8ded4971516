import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { type FakeProduct, fakeProduct } from "../../test/fake-product.ts";
import { isAlive, pidOf, readDiary } from "../../test/processes.ts";

const PATIENT = { timeout: 120_000 };
const PROMISED_STOP_MS = 5_000;

function kept({ root }: FakeProduct, file: string): string {
  return readFileSync(join(root, ".data", file), "utf8");
}

function postmaster(product: FakeProduct): number {
  return Number.parseInt(kept(product, "postgres/data/postmaster.pid"), 10);
}

/** Every process of a start: those of the diary, and the database. */
function processes(product: FakeProduct): number[] {
  return [...readDiary(product.diary).map(({ pid }) => pid), postmaster(product)];
}

async function expectNothingLeft(pids: readonly number[]): Promise<void> {
  await vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), {
    timeout: PROMISED_STOP_MS,
    interval: 20,
  });
}

test("a start ends with `ready`, and SIGTERM stops everything, the database last", {
  timeout: 60_000,
}, async () => {
  const product = await fakeProduct({ mailBox: true });
  const started = product.start();
  await started.printed(/\nready\n$/);
  expect(started.output()).toContain(`customer site     http://127.0.0.1:${product.port}\n`);
  expect(started.output()).toContain(`mail box          http://127.0.0.1:${product.port + 5}\n`);
  const pids = processes(product);
  expect(pids.filter(isAlive)).toHaveLength(5);

  const told = performance.now();
  started.child.kill("SIGTERM");
  expect(await started.ended).toBe(0);
  expect(performance.now() - told).toBeLessThan(PROMISED_STOP_MS);
  await expectNothingLeft(pids);
  const stops = readDiary(product.diary).filter(({ event }) => event !== "started");
  expect(stops.map(({ event }) => event)).toEqual(["stopped", "stopped", "stopped", "stopped"]);
});

test("nothing is left when the launcher is killed with -9", PATIENT, async () => {
  const product = await fakeProduct();
  const started = product.start();
  await started.printed(/\nready\n$/);
  const pids = processes(product);
  started.child.kill("SIGKILL");
  await expectNothingLeft(pids);
});

test("nothing is left when whoever started the launcher is killed with -9", PATIENT, async () => {
  const product = await fakeProduct();
  const started = product.startUnderShell();
  await started.printed(/\nready\n$/);
  const pids = processes(product);
  started.child.kill("SIGKILL");
  await expectNothingLeft(pids);
});

test("a worker and a database that are killed come back", PATIENT, async () => {
  const product = await fakeProduct();
  const started = product.start();
  await started.printed(/\nready\n$/);
  process.kill(postmaster(product), "SIGKILL");
  process.kill(pidOf(product.diary, "worker", "started"), "SIGKILL");
  await started.printed("worker is ready again");
  await started.printed("the database is ready again");
  expect(isAlive(postmaster(product))).toBe(true);
});

test("a program that cannot start ends the whole start, and tells why", PATIENT, async () => {
  const product = await fakeProduct();
  await product.replace("worker", 'throw new Error("no queue to work on");\n');
  const started = product.start();
  expect(await started.ended).toBe(1);
  expect(started.output()).toContain("no queue to work on");
  expect(started.output()).toMatch(/worker ended with status 1; its log is .*worker\.log\n$/);
  await expectNothingLeft(readDiary(product.diary).map(({ pid }) => pid));
  expect(existsSync(join(product.root, ".data/postgres/data/postmaster.pid"))).toBe(false);
});

test("the next start finds the same database, and --reset an empty one", PATIENT, async () => {
  const product = await fakeProduct();
  const start = async (...args: string[]) => {
    const started = product.start(...args);
    await started.printed(/\nready\n$/);
    started.child.kill("SIGTERM");
    await started.ended;
    return { cluster: kept(product, "postgres/password"), secret: kept(product, "secret") };
  };
  const first = await start();
  await writeFile(join(product.root, ".data/stripe-sandbox.jsonl"), "{}\n");
  expect(await start()).toEqual(first);
  expect(kept(product, "stripe-sandbox.jsonl")).toBe("{}\n");
  expect(await start("--reset")).toEqual({
    cluster: expect.not.stringMatching(first.cluster),
    secret: first.secret,
  });
  expect(existsSync(join(product.root, ".data/stripe-sandbox.jsonl"))).toBe(false);
});
