import Stripe from "stripe";
import { expect, test } from "vitest";
import { cardIntent, sandboxForTest, sdk } from "../test/harness.ts";
import { soon } from "../test/soon.ts";

const PARAMS = { amount: 5_000, currency: "usd", allowed_payment_method_types: ["card"] };

async function withFault(kind: string, more: object = {}) {
  const parts = await sandboxForTest();
  await parts.control("POST", "/faults", {
    api: [{ path: "/v1/payment_intents", method: "POST", kind, ...more }],
  });
  const impatient = sdk(parts.sandbox, { timeout: 300 });
  const count = async () => (await parts.stripe.paymentIntents.list()).data.length;
  return { ...parts, impatient, count };
}

test("429 is not retried by the SDK, and nothing happened", async () => {
  const { sandbox, count } = await withFault("429");
  const patient = sdk(sandbox, { maxNetworkRetries: 2 });
  await expect(patient.paymentIntents.create(PARAMS)).rejects.toBeInstanceOf(
    Stripe.errors.StripeRateLimitError,
  );
  expect(await count()).toBe(0);
});

test.each([
  ["drop", 0],
  ["dropAfter", 1],
])("%s: a cut connection is retried once by the SDK, and there is one intent", async (kind) => {
  const { impatient, count } = await withFault(kind);
  const intent = await impatient.paymentIntents.create(PARAMS);
  expect(intent.status).toBe("requires_payment_method");
  expect(await count()).toBe(1);
});

test.each([
  ["drop", 0],
  ["dropAfter", 1],
  ["timeout", 0],
  ["timeoutAfter", 1],
])("%s until the SDK gives up is a connection error, with %i intents behind it", async (kind, expected) => {
  const { impatient, count } = await withFault(kind, { times: 2 });
  await expect(impatient.paymentIntents.create(PARAMS)).rejects.toBeInstanceOf(
    Stripe.errors.StripeConnectionError,
  );
  expect(await count()).toBe(expected);
});

test("a malformed answer is an error of the API, though the effect is there", async () => {
  const { sandbox, count } = await withFault("malformed");
  const unchecked = sdk(sandbox, { emitEventBodies: false });
  await expect(unchecked.paymentIntents.create(PARAMS)).rejects.toThrow("Invalid JSON");
  expect(await count()).toBe(1);
});

test("a slow request takes effect after the caller has given up", async () => {
  const { impatient, stripe } = await withFault("delay", { delayMs: 600 });
  await expect(impatient.paymentIntents.create(PARAMS)).rejects.toThrow("timeout");
  expect((await stripe.paymentIntents.list()).data).toHaveLength(0);
  await soon(async () => expect((await stripe.paymentIntents.list()).data).toHaveLength(1));
});

test("a fault meets the requests it names, as often as it was asked for, and can be taken back", async () => {
  const { stripe, control } = await sandboxForTest();
  const fault = { path: "/v1/payment_intents/*/confirm", method: "POST", kind: "before500", times: 2 };
  expect(await control("POST", "/faults", { api: [fault] })).toMatchObject({ api: [{ times: 2 }] });
  const intent = await cardIntent(stripe);
  const confirm = () => stripe.paymentIntents.confirm(intent.id, { payment_method: "pm_card_visa" });
  await expect(confirm()).rejects.toBeInstanceOf(Stripe.errors.StripeAPIError);
  expect(await control("GET", "/faults")).toMatchObject({ api: [{ times: 1 }] });
  expect(await control("DELETE", "/faults")).toEqual({ webhook: {}, api: [] });
  expect((await confirm()).status).toBe("succeeded");
});

test("a fault that nobody knows is refused by name", async () => {
  const { control } = await sandboxForTest();
  const refused = await control("POST", "/faults", { api: [{ path: "/v1/refunds", kind: "explode" }] });
  expect(refused).toMatchObject({ error: { message: expect.stringContaining("kind") } });
  expect(await control("POST", "/faults", { webhook: { delayms: 5 } })).toMatchObject({
    error: { message: expect.stringContaining("delayms") },
  });
});
