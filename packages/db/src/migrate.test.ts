import postgres from "postgres";
import { expect } from "vitest";
import { createDatabase } from "./embedded/create-database.ts";
import { migrate } from "./migrate.ts";
import { test } from "./testing/index.ts";

/** An empty database, and somebody who is about to make a table of the same name as ours. */
const inTheWay = test.extend("rival", async ({ databaseUrl }, { onCleanup }) => {
  const url = await createDatabase(databaseUrl, `empty_${crypto.randomUUID().slice(0, 8)}`);
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const admin = postgres(url, { max: 1 });
  onCleanup(async () => {
    await Promise.all([sql.end(), admin.end()]);
  });
  await sql.unsafe("begin; create table payments (id int)");
  return { url, admin, goAway: () => sql.unsafe("rollback") };
});

const tables = (sql: postgres.Sql) =>
  sql`select 1 from information_schema.tables where table_name = 'bookings'`;

inTheWay(
  "F-41: a migration waits two seconds for a lock, leaves nothing behind, and runs when it is free",
  async ({ rival }) => {
    await expect(migrate(rival.url)).rejects.toMatchObject({ cause: { code: "55P03" } });
    expect(await tables(rival.admin)).toEqual([]);
    await rival.goAway();
    await migrate(rival.url);
    expect(await tables(rival.admin)).toHaveLength(1);
    await migrate(rival.url);
  },
);

inTheWay(
  "F-41: a migration that is killed half-way leaves nothing behind, and is run again",
  async ({ rival }) => {
    const running = migrate(rival.url);
    running.catch(() => {});
    const waiting = () => rival.admin<{ pid: number }[]>`
    select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await waiting()).length, { interval: 10, timeout: 30_000 }).toBe(1);
    for (const { pid } of await waiting()) await rival.admin`select pg_terminate_backend(${pid})`;
    await expect(running).rejects.toThrow();
    expect(await tables(rival.admin)).toEqual([]);
    await rival.goAway();
    await migrate(rival.url);
    expect(await tables(rival.admin)).toHaveLength(1);
  },
);
