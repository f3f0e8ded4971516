import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { cardIntent, receiver, sandboxForTest, WEBHOOK_SECRET } from "../../test/harness.ts";
import { soon } from "../../test/soon.ts";

async function withReceiver(answer?: (attempt: number) => number) {
  const hook = await receiver(answer);
  const parts = await sandboxForTest({ webhooks: [{ url: hook.url, secret: WEBHOOK_SECRET }] });
  const types = () => hook.received.map(({ event }) => event.type);
  return { ...parts, hook, types };
}

test("an event that an endpoint refuses comes again, with the same id, until it is taken", async () => {
  const { stripe, hook } = await withReceiver((attempt) => (attempt <= 2 ? 500 : 200));
  await cardIntent(stripe);
  await soon(() => expect(hook.received).toHaveLength(3));
  expect(new Set(hook.received.map(({ event }) => event.id)).size).toBe(1);
  const [event] = hook.received;
  await soon(async () => {
    expect((await stripe.events.retrieve(event?.event.id ?? "")).pending_webhooks).toBe(0);
  });
});

test("during a rotation each delivery carries a signature for every secret", async () => {
  const hook = await receiver();
  const { stripe } = await sandboxForTest({
    webhooks: [{ url: hook.url, secret: ["whsec_old", "whsec_new"] }],
  });
  await cardIntent(stripe);
  await soon(() => expect(hook.received).toHaveLength(1));
  const [{ raw = "", signature = "" } = {}] = hook.received;
  for (const secret of ["whsec_old", "whsec_new"]) {
    expect(stripe.webhooks.constructEvent(raw, signature, secret).type).toBe("payment_intent.created");
  }
  const [time = "", ...schemes] = signature.split(",");
  const digest = createHmac("sha256", "whsec_new")
    .update(`${time.slice(2)}.${raw}`)
    .digest("hex");
  expect(schemes).toContain(`v1=${digest}`);
});

test("events go only to endpoints that asked for their type", async () => {
  const hook = await receiver();
  const { stripe, sandbox } = await sandboxForTest();
  await sandbox.setWebhooks([
    { url: hook.url, secret: WEBHOOK_SECRET, events: ["payment_intent.succeeded"] },
  ]);
  await cardIntent(stripe, { payment_method: "pm_card_visa", confirm: true });
  await soon(() => expect(hook.received).toHaveLength(1));
  expect(hook.received[0]?.event.type).toBe("payment_intent.succeeded");
});

test("a webhook may arrive before the answer to the request that caused it", async () => {
  const { stripe, types, control } = await withReceiver();
  await control("POST", "/config", { confirmDelayMs: 600_000 });
  const intent = await cardIntent(stripe);
  let answered = false;
  const confirming = stripe.paymentIntents.confirm(intent.id, { payment_method: "pm_card_visa" }).then(() => {
    answered = true;
  });
  await soon(() => expect(types()).toContain("payment_intent.succeeded"));
  expect(answered).toBe(false);
  await soon(async () => {
    await control("POST", "/elapse");
    expect(answered).toBe(true);
  });
  await confirming;
});

test("asked to, it delivers twice and late", async () => {
  const { stripe, hook, control } = await withReceiver();
  await control("POST", "/faults", { webhook: { duplicate: 2, delayMs: 80 } });
  const before = Date.now();
  await cardIntent(stripe);
  await soon(() => expect(hook.received).toHaveLength(3));
  expect(new Set(hook.received.map(({ event }) => event.id)).size).toBe(1);
  expect(Math.min(...hook.received.map(({ at }) => at)) - before).toBeGreaterThanOrEqual(80);
});

test("asked to, it delivers in any order", async () => {
  const { stripe, hook, control } = await withReceiver();
  await control("POST", "/faults", { webhook: { shuffle: true } });
  const ids: string[] = [];
  for (let index = 0; index < 12; index += 1) ids.push((await cardIntent(stripe)).id);
  await soon(() => expect(hook.received).toHaveLength(12));
  const arrived = hook.received.map(({ event }) => Reflect.get(event.data.object, "id"));
  expect(new Set(arrived)).toEqual(new Set(ids));
  expect(arrived).not.toEqual(ids);
});

test("asked to, it loses a webhook: the event can still be found as undelivered", async () => {
  const { stripe, hook, control } = await withReceiver();
  await control("POST", "/faults", { webhook: { dropRate: 1 } });
  const intent = await cardIntent(stripe);
  await control("DELETE", "/faults");
  await cardIntent(stripe);
  await soon(() => expect(hook.received).toHaveLength(1));
  await soon(async () => {
    const missed = await stripe.events.list({ delivery_success: false, types: ["payment_intent.created"] });
    expect(missed.data.map(({ data }) => data.object)).toMatchObject([{ id: intent.id }]);
  });
});

test("asked to, it signs so that nobody can verify it", async () => {
  const { stripe, hook, control } = await withReceiver();
  await control("POST", "/faults", { webhook: { badSignature: true } });
  await cardIntent(stripe);
  await soon(() => expect(hook.received).toHaveLength(1));
  const [{ raw = "", signature = "" } = {}] = hook.received;
  expect(() => stripe.webhooks.constructEvent(raw, signature, WEBHOOK_SECRET)).toThrow("signature");
});

test("an old event can be sent again, after newer ones, with the object as it was then", async () => {
  const { stripe, hook, control, types } = await withReceiver();
  const intent = await cardIntent(stripe);
  await stripe.paymentIntents.confirm(intent.id, { payment_method: "pm_card_visa" });
  await soon(() => expect(types()).toContain("charge.updated"));
  const [created] = (await stripe.events.list({ type: "payment_intent.created" })).data;
  expect(await control("POST", `/events/${created?.id}/resend`)).toEqual({ resent: 1 });
  await soon(() => expect(hook.received.at(-1)?.event.id).toBe(created?.id));
  expect(hook.received.at(-1)?.event.data.object).toMatchObject({ status: "requires_payment_method" });
  expect(await control("POST", "/events/evt_nobody/resend")).toMatchObject({
    error: { code: "resource_missing" },
  });
});

test("endpoints are told and made over the API too", async () => {
  const hook = await receiver();
  const { stripe } = await sandboxForTest();
  const made = await stripe.webhookEndpoints.create({
    url: hook.url,
    enabled_events: ["payment_intent.created", "invoice.paid"],
  });
  expect(made.secret).toMatch(/^whsec_/);
  const [listed] = (await stripe.webhookEndpoints.list()).data;
  expect(listed).toMatchObject({ id: made.id, url: hook.url, status: "enabled" });
  expect(listed).not.toHaveProperty("secret");
  await cardIntent(stripe);
  await soon(() => expect(hook.received).toHaveLength(1));
  const [{ raw = "", signature = "" } = {}] = hook.received;
  expect(stripe.webhooks.constructEvent(raw, signature, made.secret ?? "").type).toBe(
    "payment_intent.created",
  );
});
