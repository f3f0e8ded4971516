import { expect } from "vitest";
import { allRows } from "./testing/all-rows.ts";
import { test } from "./testing/workers.ts";

const SOON = { timeout: 40_000, interval: 50 };
/** Stripe's answer arrives while its asker sleeps; shorter than the eight seconds in which a told worker ends. */
const LATE_MS = 5_000;

test("F-36: a worker that slept through its leases, while Stripe was asked and a mail was under way, wakes and writes to no row", async ({
  pay,
  tell,
  startWorker,
  faults,
  database,
  mails,
  state,
}) => {
  const intents = [await pay(), await pay()];
  let release: () => void = () => {};
  mails.box.hold = new Promise((resolve) => {
    release = resolve;
  });
  const sleeper = await startWorker();
  await tell(intents[0] ?? "");
  await expect.poll(() => mails.box.received.length, SOON).toBe(1);
  await faults.add("delay", 1, { delayMs: LATE_MS });
  await tell(intents[1] ?? "");
  await expect.poll(faults.areOver, SOON).toBe(true);
  sleeper.child.kill("SIGSTOP");
  mails.box.hold = undefined;
  expect([await state.events(), await state.messages()]).toEqual([["applied", "received"], ["queued"]]);

  await startWorker();
  // As if the sleeper's heartbeat had been silent for a minute already.
  await database.sql`update pgboss.job set heartbeat_on = heartbeat_on - interval '1 minute' where state = 'active'`;
  await expect.poll(state.messages, SOON).toEqual(["sent", "sent"]);
  await expect.poll(state.jobs, SOON).toEqual(Array(4).fill("completed"));
  const before = await allRows(database);

  release();
  sleeper.child.kill("SIGCONT");
  // It does what it was at to the end, since a worker that is told to end finishes first.
  sleeper.child.kill("SIGTERM");
  expect(await sleeper.ended).toBe(0);
  expect(await allRows(database)).toEqual(before);
  // That it did nothing by failing would show nothing; only of its mail it may have stopped to wait for an answer.
  const failed = sleeper.log.filter(({ level }) => level !== "info").map(({ msg, queue }) => [msg, queue]);
  expect(failed.filter(([msg, queue]) => msg !== "job.failed" || queue !== "send-message")).toEqual([]);
  expect([await state.statuses(), await state.paymentsPosted()]).toEqual([["paid", "paid"], 2]);
  // Twice is better than never, and mail programs see that it is the same one.
  expect(mails.box.received).toHaveLength(3);
  expect(new Set(mails.box.received.map(({ mail }) => mail.messageId)).size).toBe(2);
});
