import { setTimeout as pause } from "node:timers/promises";
import { eq, sql as text } from "drizzle-orm";
import { integer, pgTable } from "drizzle-orm/pg-core";
import { expect } from "vitest";
import { type Database, openDatabase } from "./client.ts";
import { isLostConnection } from "./pg-errors.ts";
import { test } from "./testing/index.ts";

const ACCOUNTS = 10;
const account = pgTable("account", { id: integer().primaryKey(), balance: integer().notNull() });
const transfer = pgTable("transfer", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  payer: integer().notNull(),
  payee: integer().notNull(),
  amount: integer().notNull(),
});

/** Moves an amount between two accounts that chance picks, and answers with the transfer's id. */
function transferSomething(database: Database): Promise<number | undefined> {
  const payer = 1 + Math.floor(Math.random() * ACCOUNTS);
  const payee = 1 + ((payer + Math.floor(Math.random() * (ACCOUNTS - 1))) % ACCOUNTS);
  const amount = 1 + Math.floor(Math.random() * 20);
  return database.drizzle.transaction(async (tx) => {
    await tx.execute(text`select 1 from account where id in (${payer}, ${payee}) order by id for update`);
    await tx
      .update(account)
      .set({ balance: text`balance - ${amount}` })
      .where(eq(account.id, payer));
    await pause(1); // a moment without a query: the loss is not always an answer to one
    await tx
      .update(account)
      .set({ balance: text`balance + ${amount}` })
      .where(eq(account.id, payee));
    const [row] = await tx.insert(transfer).values({ payer, payee, amount }).returning();
    return row?.id;
  });
}

/** Bare postgres.js, run the same way, answers CONNECT_TIMEOUT for ever and throws out of a timer after a few kills. */
test("D-01: money is neither made nor lost while connections are killed under transfers", {
  timeout: 30_000,
}, async ({ database, databaseUrl, clusterAdmin }) => {
  const { sql } = database;
  await sql`create table account (id int primary key, balance int not null)`;
  await sql`create table transfer (id int primary key generated always as identity, payer int, payee int, amount int)`;
  await sql`insert into account select id, 1000 from generate_series(1, ${ACCOUNTS}) id`;
  const shared = openDatabase({ url: databaseUrl, max: 4, name: "victim" });
  const name = new URL(databaseUrl).pathname.slice(1);
  const acknowledged: (number | undefined)[] = [];
  let left = 20;

  const work = async () => {
    while (left > 0)
      try {
        acknowledged.push(await transferSomething(shared));
      } catch (error) {
        if (!isLostConnection(error)) throw error;
        expect(String(error)).not.toContain("CONNECT_TIMEOUT");
      }
  };
  const kill = async () => {
    while (left > 0) {
      await pause(150);
      const victims = await clusterAdmin`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = ${name} and application_name = 'victim' order by random() limit 1`;
      left -= victims.length;
    }
  };
  await Promise.all([kill(), ...Array.from({ length: 8 }, work)]);
  await shared.close();

  const stored = new Set((await sql`select id from transfer`).map((row) => row.id));
  expect(acknowledged.length).toBeGreaterThan(20);
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  const wrong = await sql`
    select id from account where balance <> 1000
      + (select coalesce(sum(amount), 0) from transfer where payee = account.id)
      - (select coalesce(sum(amount), 0) from transfer where payer = account.id)`;
  expect(wrong).toEqual([]);
});
