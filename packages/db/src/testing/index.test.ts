import { expect } from "vitest";
import { test } from "./index.ts";

test("a test starts on the migrated schema", async ({ database }) => {
  const tables = await database.sql`select 1 from information_schema.tables where table_schema = 'public'`;
  expect(tables.length).toBeGreaterThan(0);
});

test.for(["first", "second"])("what one test writes another does not see, %s", async (_, { database }) => {
  await database.sql`create table written (by_whom text)`;
  expect(await database.sql`select * from written`).toEqual([]);
});

test("a database is dropped although somebody is still connected to it", async ({ databaseUrl, database }) => {
  const name = new URL(databaseUrl).pathname.slice(1);
  const [row] = await database.sql`select current_database() as name`;
  expect(row?.name).toBe(name);
});
