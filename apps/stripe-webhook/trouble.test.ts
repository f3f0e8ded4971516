import { fileURLToPath } from "node:url";
import { spawnProcess } from "@totetaxi/core/testing/running";
import { describe, expect } from "vitest";
import { serveWebhook } from "./serve-webhook.ts";
import { anEvent, test as endpointTest } from "./testing/endpoint.ts";

const PROGRAM = fileURLToPath(new URL("./server.ts", import.meta.url));

/** Delivers, and does something to the process while it has written the event and waits to write its job. */
const test = endpointTest.extend("deliverAnd", ({ database, sign, inbox }) => {
  return async (url: string, body: string, act: () => void): Promise<number | "no answer"> => {
    const jobs = await inbox.table();
    const { answer } = await database.sql.begin(async (sql) => {
      await sql`lock table pgboss.${sql(jobs)} in access exclusive mode`;
      const answer = fetch(`${url}/stripe`, { method: "POST", ...sign(body) }).then(
        ({ status }) => status,
        () => "no answer" as const,
      );
      // Outside the transaction, which would see the same activity at each look.
      const waiting = () => database.sql`
        select 1 from pg_stat_activity where application_name = 'stripe-webhook' and wait_event_type = 'Lock'`;
      await expect.poll(async () => (await waiting()).length, { interval: 10 }).toBe(1);
      act();
      return { answer };
    });
    return await answer;
  };
});

describe("D-04: an event is not lost", () => {
  test("when the database is away: Stripe is told to send it again, and then it is stored", async ({
    startCore,
    line,
    sign,
    inbox,
    onTestFinished,
  }) => {
    const core = await startCore({ DATABASE_URL: line.url });
    const { server, port } = await serveWebhook(core, { port: 0, host: "127.0.0.1" });
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${port}`;
    const { id, body } = anEvent();
    const deliver = async () => {
      const { headers } = sign(body);
      return (await fetch(`${url}/stripe`, { method: "POST", body, headers })).status;
    };
    await line.cut();
    expect(await deliver()).toBe(503);
    const ready = await fetch(`${url}/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { ok: false, reasons: ["database"] }]);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    await line.mend();
    expect(await deliver()).toBe(200);
    expect((await inbox.events()).map((event) => event.id)).toEqual([id]);
    expect(await inbox.jobs()).toEqual([id]);
  });

  test("F-45: while every connection of the site is taken: the webhook has its own", async ({
    startCore,
    deliver,
    sign,
    inbox,
  }) => {
    const { db } = (await startCore({}, { connections: 2 })).ctx({ kind: "guest", ip: "127.0.0.1" });
    const end = Promise.withResolvers<void>();
    const taken = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const holders = taken.map(({ resolve }) =>
      db.transaction(async (tx) => {
        await tx.execute("select 1");
        resolve();
        await end.promise;
      }),
    );
    await Promise.all(taken.map(({ promise }) => promise));
    await expect(db.execute("select 1")).rejects.toMatchObject({ cause: { reason: "database.busy" } });
    const { id, body } = anEvent();
    expect(await deliver(sign(body))).toBe(200);
    expect((await inbox.events()).map((event) => event.id)).toEqual([id]);
    end.resolve();
    await Promise.all(holders);
  });

  test("when its job cannot be written: then neither is stored", async ({
    database,
    deliver,
    sign,
    inbox,
  }) => {
    const { id, body } = anEvent();
    const jobs = await inbox.table();
    await database.sql`alter table pgboss.${database.sql(jobs)} rename to away`;
    expect(await deliver(sign(body))).toBe(503);
    expect(await inbox.events()).toEqual([]);
    await database.sql`alter table pgboss.away rename to ${database.sql(jobs)}`;
    expect(await deliver(sign(body))).toBe(200);
    expect(await inbox.jobs()).toEqual([id]);
  });

  test("F-07: when the process dies between the event and its job", async ({
    start,
    deliverAnd,
    sign,
    inbox,
  }) => {
    const { id, body } = anEvent();
    const dying = await start(PROGRAM);
    expect(await deliverAnd(dying.url, body, () => dying.child.kill("SIGKILL"))).toBe("no answer");
    await dying.ended;
    const next = await start(PROGRAM);
    expect((await fetch(`${next.url}/stripe`, { method: "POST", ...sign(body) })).status).toBe(200);
    expect((await inbox.events()).map((event) => event.id)).toEqual([id]);
    expect(await inbox.jobs()).toEqual([id]);
  });

  test("when the process is told to end while it stores: it answers first", async ({
    start,
    deliverAnd,
    inbox,
  }) => {
    const ending = await start(PROGRAM);
    expect(await deliverAnd(ending.url, anEvent().body, () => ending.child.kill("SIGTERM"))).toBe(200);
    expect(await ending.ended).toBe(0);
    expect(await inbox.events()).toHaveLength(1);
  });
});

test("T-29: the process does not start without the secret that it checks signatures by", async ({ env }) => {
  const { STRIPE_WEBHOOK_SECRET: _, ...rest } = env;
  for (const settings of [rest, { ...rest, STRIPE_WEBHOOK_SECRET: "" }]) {
    const { ended, log } = spawnProcess(PROGRAM, settings);
    expect(await ended).toBe(1);
    expect(log.map(({ msg }) => msg).join("\n")).toContain("STRIPE_WEBHOOK_SECRET");
  }
});
