import { createBooking } from "@totetaxi/core/booking";
import { anOrder } from "@totetaxi/core/testing/order";
import { bookings, ledgerTransactions } from "@totetaxi/db/schema";
import { describe, expect } from "vitest";
import { anEvent, test } from "./testing/endpoint.ts";

describe("the inbox", () => {
  test("T-25: holds an event once, with one job, however often it is delivered", async ({
    sign,
    deliver,
    inbox,
    product,
  }) => {
    const { id, body } = anEvent();
    const delivery = sign(body);
    const answers = await Promise.all(Array.from({ length: 100 }, () => deliver(delivery)));
    expect(answers).toEqual(Array(100).fill(200));
    expect((await inbox.events()).map((event) => event.id)).toEqual([id]);
    expect(await inbox.jobs()).toEqual([id]);
    await product.work();
    expect(await deliver(delivery)).toBe(200);
    expect(await inbox.jobs()).toEqual([id]);
  });

  test("T-25: gives a paid booking once, however often and in whatever order Stripe tells of it", async ({
    endpoint,
    secret,
    stripe,
    product,
    database,
    inbox,
  }) => {
    const faults = { webhook: { duplicate: 5, shuffle: true } };
    await fetch(`${stripe.url}/_sandbox/faults`, { method: "POST", body: JSON.stringify(faults) });
    await stripe.setWebhooks([{ url: `${endpoint}/stripe`, secret }]);
    try {
      const { payment } = await createBooking(product.ctx(), anOrder());
      expect(await product.browser.pay(payment.clientSecret)).toBe("succeeded");
      const types = async () => (await inbox.events()).map(({ type }) => type);
      await expect
        .poll(types, { timeout: 30_000 })
        .toEqual(expect.arrayContaining(["payment_intent.succeeded", "charge.updated"]));
    } finally {
      await stripe.setWebhooks([]);
      await fetch(`${stripe.url}/_sandbox/faults`, { method: "DELETE" });
    }
    await product.work();
    expect(await database.drizzle.select({ status: bookings.status }).from(bookings)).toEqual([
      { status: "paid" },
    ]);
    const posted = await database.drizzle.select({ kind: ledgerTransactions.kind }).from(ledgerTransactions);
    expect(posted.filter(({ kind }) => kind === "payment")).toHaveLength(1);
    expect(product.mails).toHaveLength(1);
  });

  test("T-26: keeps what concerns nobody, with the reason and without a job", async ({
    sign,
    deliver,
    inbox,
  }) => {
    const events: [string, Record<string, unknown>][] = [
      ["type", { type: "unicorn.created" }],
      ["type", { type: "customer.created", data: { object: { id: "cus_1" } } }],
      ["livemode", { livemode: true }],
      ["no object", { data: { object: {} } }],
      ["no object", { data: { object: { id: 5 } } }],
      ["no object", { data: {} }],
      ["no object", { data: undefined }],
    ];
    for (const [, overrides] of events) expect(await deliver(sign(anEvent(overrides).body))).toBe(200);
    const kept = await inbox.events();
    expect(kept.map(({ reason }) => reason)).toEqual(events.map(([reason]) => reason));
    expect(new Set(kept.map(({ status }) => status))).toEqual(new Set(["ignored"]));
    expect(await inbox.jobs()).toEqual([]);
  });

  test("T-26: takes what another account or another version tells of as a hint to look, and no more", async ({
    sign,
    deliver,
    inbox,
    product,
  }) => {
    const hints = [{ account: "acct_other" }, { api_version: "2031-01-01.unknown" }, { api_version: null }];
    for (const hint of hints) expect(await deliver(sign(anEvent(hint).body))).toBe(200);
    await product.work();
    expect((await inbox.events()).map(({ status }) => status)).toEqual(["foreign", "foreign", "foreign"]);
  });

  test("keeps no more of an event than which object it is about", async ({ sign, deliver, database }) => {
    const object = {
      id: "pi_secret",
      client_secret: "pi_secret_secret_x",
      receipt_email: "grace@example.com",
    };
    expect(await deliver(sign(anEvent({ data: { object } }).body))).toBe(200);
    const [row] =
      await database.sql`select e.*, j.data from stripe_events e, pgboss.job j where j.name like 'apply%'`;
    expect(row).toMatchObject({ object_id: "pi_secret", payment_intent_id: "pi_secret" });
    expect(JSON.stringify(row)).not.toMatch(/client_secret|grace|_secret_x/);
  });
});
