import { describe, expect } from "vitest";
import { test as workerTest } from "./testing/workers.ts";

/** Much longer than anything here takes; a process that is late is not a process that is wrong. */
const SOON = { timeout: 40_000, interval: 50 };

const test = workerTest.extend(
  "shareWork",
  ({ pay, tell, startWorker, mails, state }) =>
    /** Gives `count` paid bookings to workers whose clocks are that far ahead; each thing is done, and done once. */
    async (count: number, ...aheadMs: number[]) => {
      const intents: string[] = [];
      for (let at = 0; at < count; at++) intents.push(await pay());
      const workers = await Promise.all(aheadMs.map((ahead) => startWorker(ahead)));
      await Promise.all(intents.map(tell));
      await expect.poll(state.messages, SOON).toEqual(Array(count).fill("sent"));
      expect(await state.statuses()).toEqual(Array(count).fill("paid"));
      expect(await state.paymentsPosted()).toBe(count);
      const sent = mails.box.received.map(({ mail }) => mail.messageId);
      expect([sent.length, new Set(sent).size]).toEqual([count, count]);
      return workers;
    },
);

describe("a worker", () => {
  test("applies what is in the inbox, and sends the mail", async ({
    pay,
    tell,
    startWorker,
    mails,
    state,
  }) => {
    await tell(await pay());
    await startWorker();
    await expect.poll(state.statuses, SOON).toEqual(["paid"]);
    await expect.poll(state.messages, SOON).toEqual(["sent"]);
    expect(mails.box.received.map(({ mail }) => mail.subject)).toEqual([
      expect.stringMatching(/is booked \(TT-\d+\)/),
    ]);
    expect(await state.events()).toEqual(["applied"]);
  });

  test("finishes what it is doing when it is told to end", async ({
    pay,
    tell,
    startWorker,
    mails,
    state,
  }) => {
    let release: () => void = () => {};
    mails.box.hold = new Promise((resolve) => {
      release = resolve;
    });
    await tell(await pay());
    const worker = await startWorker();
    await expect.poll(() => mails.box.received.length, SOON).toBe(1);
    worker.child.kill("SIGTERM");
    await expect.poll(() => isRefused(worker.url), SOON).toBe(true);
    expect(await state.messages()).toEqual(["queued"]);
    release();
    expect(await worker.ended).toBe(0);
    expect(await state.messages()).toEqual(["sent"]);
    expect(worker.log.filter(({ level }) => level !== "info")).toEqual([]);
  });

  test("F-34: is replaced by another when it is killed in the middle of a job", async ({
    pay,
    tell,
    startWorker,
    faults,
    database,
    mails,
    state,
  }) => {
    const intent = await pay();
    const killed = await startWorker();
    await faults.add("timeout", 1);
    await tell(intent);
    await expect.poll(faults.areOver, SOON).toBe(true);
    killed.child.kill("SIGKILL");
    await killed.ended;
    expect(await state.events()).toEqual(["received"]);

    await startWorker();
    // As if the dead worker's heartbeat had been silent for a minute already.
    await database.sql`update pgboss.job set heartbeat_on = heartbeat_on - interval '1 minute' where state = 'active'`;
    await expect.poll(state.events, SOON).toEqual(["applied"]);
    await expect.poll(state.messages, SOON).toEqual(["sent"]);
    expect([await state.statuses(), await state.paymentsPosted()]).toEqual([["paid"], 1]);
    expect(mails.box.received).toHaveLength(1);
  });

  test("shares the work with another, and nothing is done twice", async ({ shareWork, database }) => {
    const workers = await shareWork(12, 0, 0);
    const loops = await database.sql`select loop from heartbeats where last_error is not null`;
    expect(loops).toEqual([]);
    for (const { log } of workers) expect(log.filter(({ level }) => level !== "info")).toEqual([]);
  });

  test("F-50: does each thing once and keeps the database's time, with another whose clock is an hour behind", async ({
    shareWork,
    database,
  }) => {
    await shareWork(4, -3_600_000, 600_000);
    const strange = await database.sql`
      select loop from heartbeats where last_error is not null
        or abs(extract(epoch from now() - claimed_at)) > 300 or abs(extract(epoch from now() - last_ok_at)) > 300`;
    expect(strange).toEqual([]);
    const jobs =
      await database.sql`select id from pgboss.job where retry_count > 0 or state in ('failed', 'retry')`;
    expect(jobs).toEqual([]);
  });

  test("is red while a loop is silent, says which, and is green again by itself", async ({
    startWorker,
    silence,
    database,
  }) => {
    const { url } = await startWorker();
    const ready = async () => {
      const reply = await fetch(`${url}/ready`);
      return [reply.status, await reply.json()];
    };
    await expect.poll(ready, SOON).toEqual([200, { ok: true, reasons: [] }]);
    // Somebody has the turn and does not come back.
    await database.sql`
      update heartbeats set claimed_at = now() + interval '1 hour'
      where loop in ('expire-holds', 'reconcile-open-payments')`;
    await silence("expire-holds", "reconcile-open-payments");
    const [status, body] = await ready();
    expect([status, body]).toEqual([
      503,
      { ok: false, reasons: expect.arrayContaining(["late: expire-holds", "late: reconcile-open-payments"]) },
    ]);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    await database.sql`update heartbeats set claimed_at = now() - interval '1 hour'`;
    await expect.poll(ready, SOON).toEqual([200, { ok: true, reasons: [] }]);
  });
});

function isRefused(url: string): Promise<boolean> {
  return fetch(`${url}/health`).then(
    () => false,
    () => true,
  );
}
