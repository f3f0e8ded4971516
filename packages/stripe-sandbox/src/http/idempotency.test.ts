import Stripe from "stripe";
import { expect, test } from "vitest";
import { cardIntent, sandboxForTest, sdk } from "../../test/harness.ts";
import { soon } from "../../test/soon.ts";

const PARAMS = { amount: 5_000, currency: "usd", allowed_payment_method_types: ["card"] };

test("the same key and parameters give the same answer, marked as a replay, and one effect", async () => {
  const { stripe } = await sandboxForTest();
  const first = await stripe.paymentIntents.create(PARAMS, { idempotencyKey: "pay:1" });
  const second = await stripe.paymentIntents.create(PARAMS, { idempotencyKey: "pay:1" });
  expect(second).toEqual(first);
  expect(second.lastResponse.headers["idempotent-replayed"]).toBe("true");
  expect((await stripe.paymentIntents.list()).data).toHaveLength(1);
});

test("the same key with other parameters is an error and does nothing", async () => {
  const { stripe } = await sandboxForTest();
  await stripe.paymentIntents.create(PARAMS, { idempotencyKey: "pay:1" });
  const refused = await stripe.paymentIntents
    .create({ ...PARAMS, amount: 6_000 }, { idempotencyKey: "pay:1" })
    .catch((error) => error);
  expect(refused).toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
  expect((await stripe.paymentIntents.list()).data).toHaveLength(1);
});

test("a decline is kept under its key: a card that would pay now needs a new key", async () => {
  const { stripe } = await sandboxForTest();
  const intent = await cardIntent(stripe);
  const confirm = () =>
    stripe.paymentIntents
      .confirm(intent.id, { payment_method: "pm_card_chargeDeclined" }, { idempotencyKey: "try:1" })
      .catch((error) => error);
  const first = await confirm();
  const again = await confirm();
  expect(again).toMatchObject({ type: "StripeCardError", charge: first.charge });
  expect((await stripe.charges.list({ payment_intent: intent.id })).data).toHaveLength(1);
});

test("an error after the effect is kept too: the retry gets the error again, and only a look finds the effect", async () => {
  const { stripe, control } = await sandboxForTest();
  await control("POST", "/faults", {
    api: [{ path: "/v1/payment_intents", method: "POST", kind: "after500", times: 1 }],
  });
  const create = () =>
    stripe.paymentIntents.create(PARAMS, { idempotencyKey: "pay:1" }).catch((error) => error);
  expect(await create()).toBeInstanceOf(Stripe.errors.StripeAPIError);
  expect(await create()).toBeInstanceOf(Stripe.errors.StripeAPIError);
  expect((await stripe.paymentIntents.list()).data).toHaveLength(1);
});

test("an error before the effect keeps nothing: the SDK's own retry succeeds", async () => {
  const { sandbox, control } = await sandboxForTest();

  const patient = sdk(sandbox, { maxNetworkRetries: 2 });
  await control("POST", "/faults", { api: [{ path: "/v1/payment_intents", kind: "before500" }] });
  await patient.paymentIntents.create(PARAMS);
  expect((await patient.paymentIntents.list()).data).toHaveLength(1);
});

test("a refused parameter keeps nothing: the corrected request may use the same key", async () => {
  const { stripe } = await sandboxForTest();
  const options = { idempotencyKey: "pay:1" };
  await expect(stripe.paymentIntents.create({ ...PARAMS, amount: 1 }, options)).rejects.toMatchObject({
    code: "amount_too_small",
  });
  expect(await stripe.paymentIntents.create(PARAMS, options)).toMatchObject({ amount: 5_000 });
});

test("two requests of one key at once: one executes, the other is told to come back", async () => {
  const { stripe, control } = await sandboxForTest({ config: { confirmDelayMs: 600_000 } });
  const intent = await cardIntent(stripe);
  const confirm = () =>
    stripe.paymentIntents
      .confirm(intent.id, { payment_method: "pm_card_visa" }, { idempotencyKey: "confirm:1" })
      .catch((error) => error);
  const both = [confirm(), confirm()];
  const refused = await Promise.race(both);
  expect(refused).toMatchObject({ statusCode: 409, code: "idempotency_key_in_use" });
  await control("POST", "/config", { confirmDelayMs: 0 });
  const all = Promise.all(both);
  await soon(async () => {
    await control("POST", "/elapse");
    expect(await Promise.race([all, []])).toHaveLength(2);
  });
  expect((await all).find((answer) => answer !== refused)).toMatchObject({ status: "succeeded" });
  expect((await confirm()).status).toBe("succeeded");
  expect((await stripe.charges.list({ payment_intent: intent.id })).data).toHaveLength(1);
});

test("a key is forgotten after a day", async () => {
  let now = Date.UTC(2027, 0, 1);
  const { stripe } = await sandboxForTest({ now: () => now });
  const first = await stripe.paymentIntents.create(PARAMS, { idempotencyKey: "pay:1" });
  now += 24 * 3_600_000 + 1;
  const second = await stripe.paymentIntents.create(PARAMS, { idempotencyKey: "pay:1" });
  expect(second.id).not.toBe(first.id);
});
