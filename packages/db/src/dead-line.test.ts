import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import postgres, { type Sql } from "postgres";
import { expect, onTestFinished } from "vitest";
import { ConnectionSlots } from "./connection-slots.ts";
import { guardClient } from "./guarded-client.ts";
import { isLostConnection } from "./pg-errors.ts";
import { test } from "./testing/index.ts";

/** A cable between client and server that can be cut so that neither of them notices. */
async function layCable(url: string) {
  const server = new URL(url);
  const ends: Socket[] = [];
  let whole = true;
  const relay = createServer((near) => {
    const far = connect(Number(server.port), server.hostname);
    ends.push(near, far);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on("data", (bytes) => whole && to.write(bytes));
      from.on("end", () => whole && to.end());
      from.on("error", () => to.destroy());
    }
  }).listen(0, "127.0.0.1");
  await once(relay, "listening");
  onTestFinished(() => {
    for (const end of ends) end.destroy();
    relay.close();
  });
  const address = relay.address();
  if (address === null || typeof address === "string") throw new Error("The relay has no port.");
  const relayed = new URL(url);
  relayed.port = String(address.port);
  const cut = () => {
    whole = false;
  };
  return { url: relayed.href, cut };
}

/** Gives up on a silent server after a second instead of eight. */
function openImpatient(url: string): Sql {
  const pool = postgres(url, { max: 1, onnotice: () => {} });
  onTestFinished(() => pool.end({ timeout: 0 }));
  return guardClient(pool, new ConnectionSlots(1, 1_500), 1_000);
}

test("F-46: a query into a dead line fails, and the next caller gets its turn", async ({ databaseUrl }) => {
  const cable = await layCable(databaseUrl);
  const sql = openImpatient(cable.url);
  await sql`select 1`;
  cable.cut();
  await expect(sql`select 1`).rejects.toSatisfy(isLostConnection);
  await expect(sql`select 1`).rejects.toSatisfy(isLostConnection);
});

test.for(["BEGIN", "a query", "SAVEPOINT", "COMMIT"])(
  "F-46: a transaction fails when the line dies before %s, and what it wrote is undone",
  async (before, { database, databaseUrl }) => {
    await database.sql`create table written (word text)`;
    const cable = await layCable(databaseUrl);
    const sql = openImpatient(cable.url);
    await sql`select 1`;
    if (before === "BEGIN") cable.cut();
    let started = false;
    const outcome = sql.begin(async (tx) => {
      started = true;
      await tx`insert into written values ('lost')`;
      cable.cut();
      if (before === "a query") await tx`select 1`;
      if (before === "SAVEPOINT") await tx.savepoint((inner) => inner`select 1`);
    });
    await expect(outcome).rejects.toSatisfy(isLostConnection);
    expect(started).toBe(before !== "BEGIN");
    expect(await database.sql`select * from written`).toEqual([]);
  },
);

test("a cursor reads on for as long as it likes, inside a transaction", async ({ databaseUrl }) => {
  const sql = openImpatient(databaseUrl);
  const read: number[] = [];
  await sql.begin(async (tx) => {
    for await (const rows of tx`select n, pg_sleep(0.2) from generate_series(1, 8) n`.cursor(1))
      read.push(rows[0]?.n);
  });
  expect(read).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  await expect(sql`select 1`.cursor(1, () => {})).rejects.toThrow("Use a cursor inside sql.begin");
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
});
