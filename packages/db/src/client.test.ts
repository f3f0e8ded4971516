import { once } from "node:events";
import { createServer } from "node:net";
import { expect, onTestFinished } from "vitest";
import { openDatabase } from "./client.ts";
import { isLostConnection } from "./pg-errors.ts";
import { test } from "./testing/index.ts";

test("a session has the limits of D-19", async ({ database }) => {
  const rows = await database.sql`
    select name, setting::int from pg_settings
    where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') order by name`;
  expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual({
    statement_timeout: 5_000,
    lock_timeout: 2_000,
    idle_in_transaction_session_timeout: 10_000,
  });
});

test("behind a pooler that keeps no prepared statements, the url says so and none is made", async ({
  databaseUrl,
}) => {
  const prepared = async (url: string) => {
    const database = openDatabase({ url, max: 1 });
    onTestFinished(() => database.close());
    await database.sql`select ${1}::int`;
    const [row] = await database.sql`select count(*)::int as many from pg_prepared_statements`;
    return row?.many;
  };
  expect(await prepared(databaseUrl)).toBeGreaterThan(0);
  expect(await prepared(`${databaseUrl}?prepare=false`)).toBe(0);
});

test("F-45: whoever finds every connection taken is told within 2 seconds", async ({ databaseUrl }) => {
  const database = openDatabase({ url: databaseUrl, max: 1 });
  onTestFinished(() => database.close());
  const begun = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const holder = database.sql.begin(async (tx) => {
    await tx`select 1`;
    begun.resolve();
    await end.promise;
  });
  await begun.promise;

  const before = performance.now();
  const busy = { code: "unavailable", reason: "database.busy" };
  await Promise.all([
    expect(database.sql`select 1`).rejects.toMatchObject(busy),
    expect(database.sql.begin((tx) => tx`select 1`)).rejects.toMatchObject(busy),
    expect(database.drizzle.execute("select 1")).rejects.toMatchObject({ cause: busy }),
  ]);
  expect(performance.now() - before).toBeLessThan(2_000);

  end.resolve();
  await holder;
  expect(await database.sql`select 1 as one`).toEqual([{ one: 1 }]);
});

test("more work than connections waits for its turn", async ({ databaseUrl }) => {
  const database = openDatabase({ url: databaseUrl, max: 2 });
  onTestFinished(() => database.close());
  const results = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      n % 2 ? database.sql`select ${n}::int as n` : database.sql.begin((tx) => tx`select ${n}::int as n`),
    ),
  );
  expect(results.map(([row]) => row?.n)).toEqual(Array.from({ length: 50 }, (_, n) => n));
});

test("a connection that was killed under a query serves the next one", async ({ databaseUrl }) => {
  const database = openDatabase({ url: databaseUrl, max: 1 });
  onTestFinished(() => database.close());
  for (let round = 0; round < 5; round += 1) {
    const killed = database.sql`select pg_terminate_backend(pg_backend_pid())`;
    await expect(killed).rejects.toSatisfy(isLostConnection);
    expect(await database.sql`select 1 as one`).toEqual([{ one: 1 }]);
  }
});

test("a server that hangs up on every caller is an error, not a wait without end", async () => {
  const server = createServer((socket) => socket.end()).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const database = openDatabase({ url: `postgres://somebody@127.0.0.1:${address.port}/nothing` });
  onTestFinished(() => database.close());
  await expect(database.sql`select 1`).rejects.toSatisfy(isLostConnection);
  await expect(database.sql.begin((tx) => tx`select 1`)).rejects.toSatisfy(isLostConnection);
});

test("nothing can be reserved, since a reserved connection has no guard", async ({ database }) => {
  expect(() => database.sql.reserve()).toThrow("Use sql.begin");
});
