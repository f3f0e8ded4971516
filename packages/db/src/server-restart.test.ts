import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { expect, onTestFinished, test, vi } from "vitest";
import { openDatabase } from "./client.ts";
import { startPostgres } from "./embedded/index.ts";
import { isLostConnection } from "./pg-errors.ts";

const RESTARTS = 3;

test("F-43: the pool survives kill -9 of the server, and nothing acknowledged is lost", {
  timeout: 60_000,
}, async () => {
  const dir = await mkdtemp(join(tmpdir(), "restart-"));
  let server = await startPostgres({ dir });
  const { port } = server;
  onTestFinished(async () => {
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  });
  const { sql, close } = openDatabase({ url: server.url() });
  await sql`create table written (id int primary key generated always as identity)`;

  const acknowledged: number[] = [];
  const stop = new AbortController();
  const keepDoing = async (insert: () => Promise<unknown>) => {
    while (!stop.signal.aborted)
      try {
        acknowledged.push(Number(await insert()));
      } catch (error) {
        if (!isLostConnection(error)) throw error;
        await pause(5);
      }
  };
  const alone = async () => (await sql`insert into written default values returning id`)[0]?.id;
  const inTransaction = () =>
    sql.begin(async (tx) => {
      const [row] = await tx`insert into written default values returning id`;
      await pause(1);
      await tx`select 1`;
      return row?.id;
    });
  const workers = Promise.all([...Array(6)].flatMap(() => [keepDoing(alone), keepDoing(inTransaction)]));

  for (let restart = 0; restart < RESTARTS; restart += 1) {
    await pause(100);
    process.kill(server.pid, "SIGKILL");
    await server.exited;
    server = await startPostgres({ dir, port });
    const before = acknowledged.length;
    await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(before + 50), 20_000);
  }
  stop.abort();
  await workers; // each one came to an end: nobody hangs
  await close();

  const direct = postgres(server.url(), { max: 1 });
  const stored = new Set((await direct`select id from written`).map((row) => row.id));
  await direct.end();
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
});
