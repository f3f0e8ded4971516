import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import postgres from "postgres";
import { test as base, describe, expect, onTestFinished, vi } from "vitest";
import { createDatabase } from "./create-database.ts";
import { type EmbeddedPostgres, type StartPostgres, startPostgres } from "./start-postgres.ts";

vi.setConfig({ testTimeout: 30_000 });

/** `dir` is one cluster's folder for all tests, since making a cluster takes the longest; `newDir` is a new one. */
const test = base
  .extend("parent", { scope: "worker" }, tmpdir())
  .extend("dir", { scope: "file" }, async ({ parent }, { onCleanup }) => {
    const folder = await mkdtemp(join(parent, "embedded-"));
    onCleanup(() => rm(folder, { recursive: true, force: true }));
    return join(folder, "deep", "inside");
  })
  .extend("newDir", async ({ parent }, { onCleanup }) => {
    const folder = await mkdtemp(join(parent, "embedded-"));
    onCleanup(() => rm(folder, { recursive: true, force: true }));
    return folder;
  });

async function start(options: StartPostgres): Promise<EmbeddedPostgres> {
  const server = await startPostgres({ durable: false, ...options });
  onTestFinished(() => server.stop());
  return server;
}

async function ask(server: { url(): string }, query: string): Promise<unknown[]> {
  const sql = postgres(server.url(), { max: 1, onnotice: () => {} });
  try {
    return [...(await sql.unsafe(query))];
  } finally {
    await sql.end();
  }
}

/** Another process that runs the cluster and prints the server's process id when it is ready. */
function spawnParent(dir: string, signals = ""): ChildProcess {
  const module = JSON.stringify(new URL("./index.ts", import.meta.url).href);
  const program = `
    import { startPostgres } from ${module};
    ${signals}
    const server = await startPostgres({ dir: ${JSON.stringify(dir)}, durable: false });
    console.log(server.pid);`;
  const parent = spawn(process.execPath, ["--input-type=module-typescript", "--eval", program], {
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  // The next test must not find it still on its way out: what it owns would be somebody's.
  onTestFinished(async () => {
    if (parent.exitCode === null && parent.signalCode === null && parent.kill("SIGKILL"))
      await once(parent, "exit");
  });
  return parent;
}

async function nextLine(parent: ChildProcess): Promise<string> {
  if (parent.stdout === null) throw new Error("The process has no output.");
  const [line] = await once(createInterface(parent.stdout), "line");
  return line;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe("the embedded database", () => {
  test("keeps its data and its url over a restart", async ({ dir }) => {
    const first = await start({ dir, durable: true });
    await ask(first, "create table if not exists kept as select 7 as n");
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);

    const second = await start({ dir, port: first.port });
    expect(second.url()).toBe(first.url());
    expect(await ask(second, "select n from kept")).toEqual([{ n: 7 }]);
  });

  test("starts again at once after a kill -9, with what it had", async ({ dir }) => {
    const first = await start({ dir, durable: true });
    await ask(first, "create table if not exists kept as select 7 as n");
    process.kill(first.pid, "SIGKILL");
    await first.exited;

    const second = await start({ dir, port: first.port });
    expect(await ask(second, "select n from kept")).toEqual([{ n: 7 }]);
  });

  test("ends with its parent, even when that is killed with -9", async ({ dir }) => {
    const parent = spawnParent(dir);
    const pid = Number(await nextLine(parent));
    parent.kill("SIGKILL");
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), 20_000);
    expect(await ask(await start({ dir }), "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("is taken over while the one of a killed parent is still on its way out", async ({ dir }) => {
    const parent = spawnParent(dir);
    const pid = Number(await nextLine(parent));
    parent.kill("SIGKILL");
    await once(parent, "exit");
    const server = await start({ dir });
    expect(isAlive(pid)).toBe(false);
    expect(await ask(server, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("does not notice the Ctrl-C that is meant for the apps", async ({ dir }) => {
    const parent = spawnParent(dir, `process.on("SIGINT", () => console.log("interrupted"));`);
    const pid = Number(await nextLine(parent));
    if (parent.pid === undefined) throw new Error("The process did not start.");
    process.kill(-parent.pid, "SIGINT"); // a terminal signals the whole process group
    expect(await nextLine(parent)).toBe("interrupted");
    expect(isAlive(pid)).toBe(true);
  });

  test("is refused to a second process while the first one runs it", async ({ dir }) => {
    const first = await start({ dir });
    await expect(startPostgres({ dir })).rejects.toThrow(`Process ${process.pid} is running the database`);
    expect(await ask(first, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("is whole although an earlier first start was interrupted", async ({ newDir: dir }) => {
    const parent = spawnParent(dir);
    await vi.waitFor(async () => expect(await readdir(dir)).toContainEqual(expect.stringMatching(/^data/)), {
      timeout: 10_000,
      interval: 5,
    });
    parent.kill("SIGKILL");
    await once(parent, "exit");
    expect(await ask(await start({ dir }), "select 1 as one")).toEqual([{ one: 1 }]);
    expect((await readdir(dir)).sort()).toEqual(["data", "owner", "password"]);
  });

  test("says why it does not start", async ({ dir }) => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    onTestFinished(() => void other.close());
    const address = other.address();
    if (address === null || typeof address === "string") throw new Error("There is no port.");
    await expect(startPostgres({ dir, port: address.port })).rejects.toThrow("Address already in use");
  });

  test.runIf(process.getuid?.() === 0)(
    "lives elsewhere when its account cannot enter the folder",
    async ({ newDir }) => {
      const server = await start({ dir: join(newDir, "private") }); // mkdtemp makes a folder for its owner alone
      onTestFinished(() => rm(server.dir, { recursive: true, force: true }));
      expect(server.dir).toMatch(/^\/var\/tmp\//);
      expect(await ask(server, "select 1 as one")).toEqual([{ one: 1 }]);
    },
  );
});

test("a database is made when it is missing, whoever else is making it", async ({ dir }) => {
  const server = await start({ dir });
  const urls = await Promise.all([1, 2, 3].map(() => createDatabase(server.url(), "totetaxi")));
  expect(new Set(urls)).toEqual(new Set([server.url("totetaxi")]));
  await createDatabase(server.url(), "totetaxi");
  expect(await ask({ url: () => server.url("totetaxi") }, "select current_database() as name")).toEqual([
    { name: "totetaxi" },
  ]);
});
