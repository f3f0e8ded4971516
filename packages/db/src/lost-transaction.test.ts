import { setTimeout as pause } from "node:timers/promises";
import { sql as text } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { describe, expect, onTestFinished } from "vitest";
import { ConnectionSlots } from "./connection-slots.ts";
import { guardClient } from "./guarded-client.ts";
import { isLostConnection } from "./pg-errors.ts";
import { test } from "./testing/index.ts";

/** One connection, which the server takes away from a transaction that says nothing for 300 ms. */
function openBare(url: string): Sql {
  const sql = postgres(url, {
    max: 1,
    backoff: () => 0.05,
    onnotice: () => {},
    connection: { idle_in_transaction_session_timeout: 300 },
  });
  onTestFinished(() => sql.end({ timeout: 1 }));
  return sql;
}

function openGuarded(url: string): Sql {
  return guardClient(openBare(url), new ConnectionSlots(1, 1_500), 8_000);
}

type Say = (word: string) => Promise<unknown>;
type Transaction = (work: (say: Say) => Promise<void>) => Promise<unknown>;

/**
 * The first transaction falls silent until its connection is taken away, then goes on in the middle of the second one,
 * which fails at its end and so must leave nothing behind.
 */
async function talkOver(transaction: Transaction): Promise<PromiseSettledResult<unknown>[]> {
  const secondIsUnderWay = Promise.withResolvers<void>();
  const first = transaction(async (say) => {
    await say("first, early");
    await secondIsUnderWay.promise;
    await say("first, late");
  });
  const second = transaction(async (say) => {
    await say("second, early");
    secondIsUnderWay.resolve();
    await pause(100); // long enough for the first to speak and to end
    await say("second, late");
    throw new Error("The second transaction fails.");
  });
  return Promise.allSettled([first, second]);
}

function overSql(sql: Sql): Transaction {
  return (work) => sql.begin((tx) => work((word) => tx`insert into spoken values (${word})`));
}

function overDrizzle(sql: Sql): Transaction {
  const database = drizzle(sql);
  return (work) =>
    database.transaction((tx) => work((word) => tx.execute(text`insert into spoken values (${word})`)));
}

function overSavepoint(sql: Sql): Transaction {
  return (work) =>
    sql.begin((tx) =>
      tx.savepoint(async (inner) => work((word) => inner`insert into spoken values (${word})`)),
    );
}

describe("D-01: a transaction whose connection was lost", () => {
  test("speaks in another one's transaction and commits it, with bare postgres.js", async ({
    database,
    databaseUrl,
  }) => {
    await database.sql`create table spoken (word text)`;
    const [first, second] = await talkOver(overSql(openBare(databaseUrl)));
    expect([first?.status, second?.status]).toEqual(["rejected", "rejected"]);
    const words = await database.sql`select word from spoken`;
    expect(words.map((row) => row.word)).toEqual(["second, early", "first, late", "second, late"]);
  });

  test.for([
    { how: "with the guard", over: overSql },
    { how: "with the guard, through Drizzle", over: overDrizzle },
    { how: "with the guard, in a savepoint", over: overSavepoint },
  ])("leaves the next one alone $how", async ({ over }, { database, databaseUrl }) => {
    await database.sql`create table spoken (word text)`;
    const [first, second] = await talkOver(over(openGuarded(databaseUrl)));
    expect(first).toMatchObject({ status: "rejected", reason: expect.toSatisfy(isLostConnection) });
    expect(second).toMatchObject({ reason: { message: "The second transaction fails." } });
    expect(await database.sql`select word from spoken`).toEqual([]);
  });

  test("tells its own code so at the next query", async ({ databaseUrl }) => {
    const sql = openGuarded(databaseUrl);
    const told = Promise.withResolvers<unknown>();
    const outcome = sql.begin(async (tx) => {
      const lost = await tx`select pg_terminate_backend(pg_backend_pid())`.catch((error: unknown) => error);
      expect(lost).toSatisfy(isLostConnection);
      await tx`select 1`.catch(told.resolve);
    });
    await expect(outcome).rejects.toSatisfy(isLostConnection);
    expect(await told.promise).toSatisfy(isLostConnection);
  });

  test("lets go of what waits for a savepoint", async ({ databaseUrl }) => {
    const sql = openGuarded(databaseUrl);
    const told = Promise.withResolvers<unknown>();
    const outcome = sql.begin(async (tx) => {
      await tx.savepoint((inner) => inner`select pg_terminate_backend(pg_backend_pid())`).catch(told.resolve);
    });
    await expect(outcome).rejects.toSatisfy(isLostConnection);
    expect(await told.promise).toSatisfy(isLostConnection);
  });
});

describe("a transaction that ended", () => {
  test.for(["commits", "fails"])("sends nothing more after it %s", async (end, { database }) => {
    await database.sql`create table spoken (word text)`;
    const ended = Promise.withResolvers<void>();
    const straggler = Promise.withResolvers<unknown>();
    const outcome = database.sql.begin(async (tx) => {
      ended.promise
        .then(() => tx`insert into spoken values ('late')`)
        .then(straggler.resolve, straggler.reject);
      if (end === "fails") throw new Error("No.");
    });
    await Promise.allSettled([outcome]);
    ended.resolve();
    await expect(straggler.promise).rejects.toThrow("The transaction is over");
    expect(await database.sql`select * from spoken`).toEqual([]);
  });

  test("gives the results of queries that nobody awaited", async ({ database }) => {
    const results = await database.sql.begin(async (tx) => [tx`select 1 as one`, tx`select 2 as two`]);
    expect(results).toEqual([[{ one: 1 }], [{ two: 2 }]]);
  });

  test("keeps what was done before a savepoint that failed", async ({ database }) => {
    await database.sql`create table spoken (word text)`;
    await database.sql.begin(async (tx) => {
      await tx`insert into spoken values ('kept')`;
      const refused = tx.savepoint("risky", async (inner) => {
        await inner`insert into spoken values ('undone')`;
        await inner`select 1 / 0`;
      });
      await expect(refused).rejects.toThrow("division by zero");
    });
    expect(await database.sql`select word from spoken`).toEqual([{ word: "kept" }]);
  });
});
