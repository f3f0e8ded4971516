import postgres from "postgres";
import { expect } from "vitest";
import { test } from "./index.ts";

const left: string[] = [];

test("a test starts on the migrated schema", async ({ database }) => {
  const tables = await database.sql`select 1 from information_schema.tables where table_schema = 'public'`;
  expect(tables.length).toBeGreaterThan(0);
});

test.for(["first", "second"])(
  "what one test writes another does not see: the %s",
  async (_, { database }) => {
    await database.sql`create table written (by_whom text)`;
    expect(await database.sql`select * from written`).toEqual([]);
  },
);

test("a test may leave a connection behind", async ({ databaseUrl }) => {
  const forgotten = postgres(databaseUrl, { max: 1, onclose: () => left.push("closed") });
  const [row] = await forgotten`select current_database() as name`;
  left.push(row?.name);
});

test("its database is dropped all the same", async ({ clusterAdmin }) => {
  expect(left).toEqual([expect.stringMatching(/^test_/), "closed"]);
  expect(await clusterAdmin`select 1 from pg_database where datname = ${left[0] ?? ""}`).toEqual([]);
});
