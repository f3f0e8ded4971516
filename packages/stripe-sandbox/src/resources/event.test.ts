import { expect, test } from "vitest";
import { cardIntent, sandboxForTest } from "../../test/harness.ts";
import { soon } from "../../test/soon.ts";

test("missed events are swept by type, oldest unseen first", async () => {
  const { stripe } = await sandboxForTest();
  const seen = await cardIntent(stripe, { payment_method: "pm_card_visa", confirm: true });
  const [cursor] = (await stripe.events.list({ types: ["payment_intent.succeeded"] })).data;
  expect(cursor?.data.object).toMatchObject({ id: seen.id, status: "succeeded" });
  const missed = [
    await cardIntent(stripe, { payment_method: "pm_card_visa", confirm: true }),
    await cardIntent(stripe, { payment_method: "pm_card_visa", confirm: true }),
  ];
  const found: unknown[] = [];
  for await (const event of stripe.events.list({
    types: ["payment_intent.succeeded"],
    ending_before: cursor?.id ?? "",
  })) {
    found.push(event.data.object);
  }
  expect(found).toMatchObject(missed.map(({ id }) => ({ id })));
});

test("an event keeps the object as it was, and names the request that caused it", async () => {
  const { stripe } = await sandboxForTest();
  const intent = await stripe.paymentIntents.create(
    { amount: 5_000, currency: "usd", allowed_payment_method_types: ["card"] },
    { idempotencyKey: "pay:1" },
  );
  await stripe.paymentIntents.update(intent.id, { amount: 7_000 });
  await stripe.paymentIntents.confirm(intent.id, { payment_method: "pm_card_visa" });
  const [created] = (await stripe.events.list({ type: "payment_intent.created" })).data;
  expect(created?.data.object).toMatchObject({ amount: 5_000, status: "requires_payment_method" });
  expect(created?.request).toEqual({ id: intent.lastResponse.requestId, idempotency_key: "pay:1" });
  await soon(async () => {
    const [updated] = (await stripe.events.list({ type: "charge.updated" })).data;
    expect(updated?.request).toEqual({ id: null, idempotency_key: null });
  });
});

test("events are kept for 30 days", async () => {
  let now = Date.UTC(2027, 0, 1);
  const { stripe } = await sandboxForTest({ now: () => now });
  await cardIntent(stripe);
  now += 31 * 86_400_000;
  await cardIntent(stripe);
  expect((await stripe.events.list()).data).toHaveLength(1);
});

test("a pattern of types finds a family; type and types exclude each other", async () => {
  const { stripe } = await sandboxForTest();
  await stripe.customers.create({ name: "Ada" });
  await cardIntent(stripe);
  const family = await stripe.events.list({ type: "payment_intent.*" });
  expect(family.data.map(({ type }) => type)).toEqual(["payment_intent.created"]);
  await expect(
    stripe.events.list({ type: "charge.updated", types: ["charge.updated"] }),
  ).rejects.toMatchObject({ statusCode: 400 });
});
