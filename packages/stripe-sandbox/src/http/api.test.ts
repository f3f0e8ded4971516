import { expect, test } from "vitest";
import { cardIntent, PUBLISHABLE_KEY, sandboxForTest, typedCard } from "../../test/harness.ts";

async function answerTo(url: string, headers: Record<string, string> = {}, method = "GET", body?: string) {
  const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
  const text = await response.text();
  return { status: response.status, text, headers: response.headers };
}

test.each(["sk_live_abcdef", "rk_live_abcdef", "pk_live_abcdef"])(
  "%s is refused and never echoed",
  async (key) => {
    const { sandbox } = await sandboxForTest();
    const refused = await answerTo(`${sandbox.url}/v1/balance`, { authorization: `Bearer ${key}` });
    expect(refused.status).toBe(401);
    expect(refused.text).toContain("rotate this key");
    expect(refused.text).not.toContain(key);
    const asField = await answerTo(`${sandbox.url}/v1/balance?key=${key}`);
    expect(asField.status).toBe(401);
  },
);

test.each(["", "Bearer sk_test_real4242", "Bearer nonsense", "Basic c2tfdGVzdF9vdGhlcjo="])(
  "%s opens nothing",
  async (authorization) => {
    const { sandbox } = await sandboxForTest();
    const refused = await answerTo(`${sandbox.url}/v1/balance`, { authorization });
    expect(refused.status).toBe(401);
  },
);

test("a publishable key sees one intent, with its client secret, and nothing of ours in it", async () => {
  const { stripe, page } = await sandboxForTest();
  const intent = await cardIntent(stripe, { metadata: { booking_id: "bkg_1" } });
  const path = `/v1/payment_intents/${intent.id}`;
  expect(await page("GET", path)).toMatchObject({ status: 400, body: { error: { param: "client_secret" } } });
  expect(await page("GET", path, { client_secret: "guess" })).toMatchObject({ status: 400 });
  const { body } = await page("GET", path, { client_secret: intent.client_secret ?? "" });
  expect(body).toMatchObject({ id: intent.id, status: "requires_payment_method" });
  for (const hidden of ["metadata", "customer", "latest_charge"]) expect(body).not.toHaveProperty(hidden);
  for (const closed of ["/v1/payment_intents", "/v1/charges", "/v1/customers", "/v1/events", "/v1/balance"]) {
    expect(await page("GET", closed)).toMatchObject({
      status: 403,
      body: { error: { code: "secret_key_required" } },
    });
  }
  const cancel = await page("POST", `${path}/cancel`, { client_secret: intent.client_secret ?? "" });
  expect(cancel.status).toBe(403);
});

test("a page makes a payment method, which pays, and whose fingerprint it does not see", async () => {
  const { stripe, page } = await sandboxForTest();
  const card = Object.entries(
    typedCard("4242424242424242", { "payment_method_data[billing_details][name]": "Ada" }),
  );
  const fields = card.map(([name, value]) => [name.replace(/^payment_method_data\[(\w+)\]/, "$1"), value]);
  const { body } = await page("POST", "/v1/payment_methods", Object.fromEntries(fields));
  expect(body).toMatchObject({
    object: "payment_method",
    billing_details: { name: "Ada" },
    card: { last4: "4242" },
  });
  expect(body).not.toHaveProperty("card.fingerprint");
  const id = String(Reflect.get(Object(body), "id"));
  const intent = await cardIntent(stripe, { payment_method: id });
  expect(intent.status).toBe("requires_confirmation");
  const paid = await stripe.paymentIntents.confirm(intent.id);
  expect(paid.status).toBe("succeeded");
});

test("a page of another origin may call, the key as a form field too", async () => {
  const { sandbox, stripe } = await sandboxForTest();
  const intent = await cardIntent(stripe);
  const url = `${sandbox.url}/v1/payment_intents/${intent.id}?key=${PUBLISHABLE_KEY}&client_secret=${intent.client_secret}`;
  const answer = await answerTo(url, { origin: "http://localhost:3000" });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  const preflight = await answerTo(url, { origin: "http://localhost:3000" }, "OPTIONS");
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-headers")).toContain("authorization");
});

test.each([
  ["GET", "/v1/checkout/sessions"],
  ["GET", "/v1/subscriptions"],
  ["POST", "/v1/setup_intents"],
  ["DELETE", "/v1/customers/cus_1"],
  ["GET", "/v1/payment_intents/search"],
  ["POST", "/v1/charges"],
])("%s %s is refused by name", async (method, path) => {
  const { sandbox } = await sandboxForTest();
  const authorization = "Bearer sk_test_sandbox";
  const refused = await answerTo(sandbox.url + path, { authorization }, method);
  expect(refused.status).toBe(404);
  expect(refused.text).toContain(`${method} ${path} is not modelled by the local Stripe stand-in`);
});

test.each([
  [{ amount: "5000", currency: "usd", amuont: "1" }, "amuont", "parameter_unknown"],
  [
    { amount: "5000", currency: "usd", "shipping[name]": "Ada", "shipping[adress][line1]": "x" },
    "shipping[adress]",
    "parameter_unknown",
  ],
  [{ currency: "usd" }, "amount", "parameter_missing"],
  [{ amount: "", currency: "usd" }, "amount", "parameter_invalid_empty"],
  [{ amount: "12.50", currency: "usd" }, "amount", "parameter_invalid_integer"],
  [{ amount: "5000", currency: "usd", capture_method: "soon" }, "capture_method", undefined],
  [{ amount: "5000", currency: "eur" }, "currency", undefined],
  [{ amount: "5000", currency: "usd", customer: "cus_nobody" }, "customer", "resource_missing"],
])("%o is refused by the name of its parameter", async (fields, param, code) => {
  const { page } = await sandboxForTest();
  const refused = await page("POST", "/v1/payment_intents", fields, "sk_test_sandbox");
  expect(refused).toMatchObject({ status: 400, body: { error: { param, ...(code ? { code } : {}) } } });
});

test("another API version is refused by name", async () => {
  const { sandbox } = await sandboxForTest();
  const headers = { authorization: "Bearer sk_test_sandbox", "stripe-version": "2020-08-27" };
  const refused = await answerTo(`${sandbox.url}/v1/balance`, headers);
  expect(refused).toMatchObject({ status: 400, text: expect.stringContaining("2020-08-27") });
});

test("every answer has a request id, the error's too", async () => {
  const { stripe } = await sandboxForTest();
  const intent = await cardIntent(stripe);
  expect(intent.lastResponse.requestId).toMatch(/^req_/);
  const missing = await stripe.paymentIntents.retrieve("pi_nobody").catch((error) => error);
  expect(missing).toMatchObject({
    statusCode: 404,
    code: "resource_missing",
    requestId: expect.stringMatching(/^req_/),
  });
});
