import { JOB_HANDLERS } from "@totetaxi/core/job-handlers";
import type { Loop } from "@totetaxi/core/operations";
import { startLoops, startWork } from "@totetaxi/core/work";
import { describe, expect } from "vitest";
import { LOOPS } from "./loops.ts";
import { test as workerTest } from "./testing/workers.ts";

const SOON = { timeout: 30_000, interval: 50 };

/** Two workers' loops, in this process; they end with the test. */
const test = workerTest
  .extend("loop", ({ startCore }, { onCleanup }) => {
    const running: { stop(): Promise<void> }[] = [];
    onCleanup(async () => {
      await Promise.all(running.map((loops) => loops.stop()));
    });
    return async (loops: readonly Loop[]) => {
      running.push(await startLoops(await startCore({}, { worker: true }), loops));
    };
  })
  .extend("heartbeat", ({ database }) => {
    return async (loop: string) => {
      const [row] = await database.sql`
        select last_error as error, last_ok_at > now() - interval '1 minute' as alive from heartbeats where loop = ${loop}`;
      return row;
    };
  });

describe("the loops", () => {
  test("D-20: come at least as often as was promised", () => {
    const promised: Record<string, number> = {
      "expire-holds": 60,
      "reconcile-open-payments": 30,
      "reconcile-with-stripe": 300,
      "reconcile-disputes-with-stripe": 300,
      "check-invariants": 300,
    };
    for (const [loop, seconds] of Object.entries(promised)) {
      const every = LOOPS.find(({ name }) => name === loop)?.everySeconds ?? Number.POSITIVE_INFINITY;
      expect({ loop, inTime: every <= seconds }).toEqual({ loop, inTime: true });
    }
  });

  test("take each turn once, however many workers there are", async ({ loop, database }) => {
    const turns: number[] = [];
    const counting: Loop = {
      name: "counting",
      everySeconds: 1,
      run: async () => {
        const [row] = await database.sql<{ at: number }[]>`
          select extract(epoch from claimed_at)::float8 as at from heartbeats where loop = 'counting'`;
        turns.push(row?.at ?? 0);
      },
    };
    await Promise.all([loop([counting]), loop([counting]), loop([counting])]);
    await expect.poll(() => turns.length, SOON).toBeGreaterThanOrEqual(4);
    const gaps = turns.slice(1).map((at, index) => at - (turns[index] ?? 0));
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(1);
  });

  test("go on when one of them fails, which is then the one that is missed", async ({
    loop,
    heartbeat,
    silence,
  }) => {
    const failing: { works: boolean } = { works: false };
    let others = 0;
    await loop([
      {
        name: "failing",
        everySeconds: 1,
        run: async () => {
          if (!failing.works) throw new Error("insert failed for grace@example.com");
        },
      },
      {
        name: "other",
        everySeconds: 1,
        run: async () => {
          others += 1;
        },
      },
    ]);
    await silence();
    await expect.poll(() => others, SOON).toBeGreaterThanOrEqual(2);
    await expect.poll(() => heartbeat("failing"), SOON).toEqual({ error: expect.any(String), alive: false });
    expect(await heartbeat("other")).toEqual({ error: null, alive: true });
    failing.works = true;
    await expect.poll(() => heartbeat("failing"), SOON).toEqual({ error: null, alive: true });
  });

  test("say which rule of the books is broken, until it holds again", async ({
    loop,
    heartbeat,
    pay,
    product,
    silence,
    database,
  }) => {
    await pay();
    await product.work();
    const [rules] = LOOPS.filter(({ name }) => name === "check-invariants");
    if (!rules) throw new Error("there is no such loop");
    await loop([{ ...rules, everySeconds: 1 }]);
    await expect.poll(() => heartbeat("check-invariants"), SOON).toEqual({ error: null, alive: true });
    await database.sql`update slots set taken = taken + 1 where slot = 'day'`;
    await silence();
    const broken = { error: "broken I-09", alive: false };
    await expect.poll(() => heartbeat("check-invariants"), SOON).toEqual(broken);
    await database.sql`update slots set taken = taken - 1 where slot = 'day'`;
    await expect.poll(() => heartbeat("check-invariants"), SOON).toEqual({ error: null, alive: true });
  });
});

describe("a job that fails", () => {
  test("F-09: for good ends among the dead letters, its event is named for a person, and other bookings go on", async ({
    startCore,
    product,
    pay,
    tell,
    faults,
    state,
    database,
  }) => {
    const [poisoned, other] = [await pay(), await pay()];
    await product.boss.updateQueue("apply-stripe-event", {
      retryLimit: 1,
      retryDelay: 0,
      retryBackoff: false,
    });
    await faults.add("before500", 1_000, { intent: poisoned });
    await tell(poisoned);
    await tell(other);
    await startWork(await startCore({}, { worker: true }), JOB_HANDLERS);
    await expect.poll(async () => (await state.events()).toSorted(), SOON).toEqual(["applied", "dead"]);
    expect((await state.statuses()).toSorted()).toEqual(["paid", "pending"]);
    const letters = () =>
      database.sql`select data from pgboss.job where name = 'dead-letters' and data ? 'eventId'`;
    await expect.poll(async () => (await letters()).length, SOON).toBe(1);
    const items = await database.sql`select kind, closed_at from work_items`;
    expect(items).toEqual([{ kind: "event_dead", closed_at: null }]);

    await faults.clear();
    await tell(poisoned);
    await expect.poll(state.statuses, SOON).toEqual(["paid", "paid"]);
  });

  test("F-49: because the mail server is down is done when it is up again, once", async ({
    startCore,
    pay,
    tell,
    mails,
    state,
  }) => {
    mails.box.refusal = { at: "MAIL FROM", code: 451, text: "come back later" };
    await tell(await pay());
    await startWork(await startCore({ SMTP_URL: mails.url }, { worker: true }), JOB_HANDLERS);
    await expect.poll(state.statuses, SOON).toEqual(["paid"]);
    await expect.poll(() => mails.box.connections, SOON).toBeGreaterThanOrEqual(1);
    expect(await state.messages()).toEqual(["queued"]);
    mails.box.refusal = undefined;
    await expect.poll(state.messages, SOON).toEqual(["sent"]);
    expect(mails.box.received).toHaveLength(1);
  });
});
