import Stripe from "stripe";
import { expect, test } from "vitest";
import { cardIntent, receiver, sandboxForTest, typedCard, WEBHOOK_SECRET } from "../../test/harness.ts";
import { soon } from "../../test/soon.ts";

test("a card typed into the frame pays an intent, and signed webhooks tell it", async () => {
  const hook = await receiver();
  const { stripe, page } = await sandboxForTest({ webhooks: [{ url: hook.url, secret: WEBHOOK_SECRET }] });
  const intent = await cardIntent(stripe, { metadata: { booking_id: "bkg_1" } });
  expect(intent).toMatchObject({ status: "requires_payment_method", metadata: { booking_id: "bkg_1" } });

  const confirmed = await page("POST", `/v1/payment_intents/${intent.id}/confirm`, {
    client_secret: intent.client_secret ?? "",
    ...typedCard("4242424242424242"),
  });
  expect(confirmed.body).toMatchObject({ status: "succeeded", amount: 12_500, livemode: false });

  await soon(() => expect(hook.received).toHaveLength(4));
  const events = hook.received.map(({ raw, signature }) =>
    stripe.webhooks.constructEvent(raw, signature, WEBHOOK_SECRET),
  );
  expect(new Set(events.map(({ type }) => type))).toEqual(
    new Set(["payment_intent.created", "charge.succeeded", "payment_intent.succeeded", "charge.updated"]),
  );
  expect(events.every(({ livemode }) => livemode === false)).toBe(true);
});

test("the money and its fee are posted only after the answer, and charge.updated tells it", async () => {
  const hook = await receiver();
  const { stripe } = await sandboxForTest({ webhooks: [{ url: hook.url, secret: WEBHOOK_SECRET }] });
  const paid = await cardIntent(stripe, {
    amount: 100_000,
    payment_method: "pm_card_visa",
    confirm: true,
    expand: ["latest_charge.balance_transaction"],
  });
  expect(paid.latest_charge).toMatchObject({
    status: "succeeded",
    captured: true,
    balance_transaction: null,
  });

  const updated = await soon(() => {
    const found = hook.received.find(({ event }) => event.type === "charge.updated");
    expect(found).toBeDefined();
    return found?.event.data;
  });
  expect(updated?.previous_attributes).toEqual({ balance_transaction: null });
  const settled = await stripe.paymentIntents.retrieve(paid.id, {
    expand: ["latest_charge.balance_transaction"],
  });
  expect(settled.latest_charge).toMatchObject({
    balance_transaction: { amount: 100_000, fee: 2_930, net: 97_070, type: "charge", status: "pending" },
  });
});

test("with synchronous capture the money is posted before the answer", async () => {
  const { stripe } = await sandboxForTest();
  const paid = await cardIntent(stripe, {
    capture_method: "automatic",
    payment_method: "pm_card_visa",
    confirm: true,
    expand: ["latest_charge.balance_transaction"],
  });
  expect(paid.latest_charge).toMatchObject({ balance_transaction: { amount: 12_500 } });
});

test("a declined card leaves its charge behind, and another card pays the same intent", async () => {
  const { stripe, page } = await sandboxForTest();
  const intent = await cardIntent(stripe);
  const path = `/v1/payment_intents/${intent.id}/confirm`;
  const client_secret = intent.client_secret ?? "";
  const declined = await page("POST", path, { client_secret, ...typedCard("4000000000000002") });
  expect(declined.status).toBe(402);
  expect(declined.body).toMatchObject({
    error: {
      type: "card_error",
      code: "card_declined",
      decline_code: "generic_decline",
      payment_intent: { id: intent.id, status: "requires_payment_method", payment_method: null },
    },
  });

  const paid = await page("POST", path, { client_secret, ...typedCard("4242424242424242") });
  expect(paid.body).toMatchObject({ status: "succeeded" });
  const charges = await stripe.charges.list({ payment_intent: intent.id });
  expect(charges.data.map(({ status }) => status)).toEqual(["succeeded", "failed"]);
});

test("an intent is updated until it is paid: amount, customer, description, metadata", async () => {
  const { stripe } = await sandboxForTest();
  const customer = await stripe.customers.create({ email: "guest@example.com" });
  const intent = await cardIntent(stripe, { metadata: { a: "1", b: "2" } });
  const updated = await stripe.paymentIntents.update(intent.id, {
    amount: 20_000,
    customer: customer.id,
    description: "Mini move",
    metadata: { a: "", c: "3" },
  });
  expect(updated).toMatchObject({ amount: 20_000, customer: customer.id, description: "Mini move" });
  expect(updated.metadata).toEqual({ b: "2", c: "3" });

  await stripe.paymentIntents.confirm(intent.id, { payment_method: "pm_card_visa" });
  const refused = await stripe.paymentIntents.update(intent.id, { amount: 30_000 }).catch((error) => error);
  expect(refused).toMatchObject({ code: "payment_intent_unexpected_state", statusCode: 400 });
  const described = await stripe.paymentIntents.update(intent.id, { metadata: { d: "4" } });
  expect(described.metadata).toEqual({ b: "2", c: "3", d: "4" });
});

test("a canceled intent cannot be paid, and a paid one cannot be canceled", async () => {
  const { stripe } = await sandboxForTest();
  const left = await cardIntent(stripe);
  const canceled = await stripe.paymentIntents.cancel(left.id, { cancellation_reason: "abandoned" });
  expect(canceled).toMatchObject({ status: "canceled", cancellation_reason: "abandoned" });
  const late = await stripe.paymentIntents
    .confirm(left.id, { payment_method: "pm_card_visa" })
    .catch((error) => error);
  expect(late).toBeInstanceOf(Stripe.errors.StripeInvalidRequestError);
  expect(late).toMatchObject({
    code: "payment_intent_unexpected_state",
    payment_intent: { status: "canceled" },
  });

  const paid = await cardIntent(stripe, { payment_method: "pm_card_visa", confirm: true });
  const refused = await stripe.paymentIntents.cancel(paid.id).catch((error) => error);
  expect(refused).toMatchObject({
    code: "payment_intent_unexpected_state",
    payment_intent: { id: paid.id, status: "succeeded" },
  });
});

test("a manual capture holds the money until it is captured, whole or in part", async () => {
  const { stripe } = await sandboxForTest();
  const held = await cardIntent(stripe, {
    capture_method: "manual",
    payment_method: "pm_card_visa",
    confirm: true,
  });
  expect(held).toMatchObject({ status: "requires_capture", amount_capturable: 12_500, amount_received: 0 });
  const captured = await stripe.paymentIntents.capture(held.id, { amount_to_capture: 10_000 });
  expect(captured).toMatchObject({ status: "succeeded", amount_received: 10_000, amount_capturable: 0 });
});

test.each([
  [0, "parameter_invalid_integer"],
  [-500, "parameter_invalid_integer"],
  [49, "amount_too_small"],
  [100_000_000, "amount_too_large"],
])("an amount of %i is refused", async (amount, code) => {
  const { stripe } = await sandboxForTest();
  const refused = await cardIntent(stripe, { amount }).catch((error) => error);
  expect(refused).toMatchObject({ statusCode: 400, code, param: "amount" });
});

test("payment_method_types is refused by the code of this API version", async () => {
  const { stripe } = await sandboxForTest();
  const params = { amount: 5_000, currency: "usd", payment_method_types: ["card"] };
  const refused = await stripe.paymentIntents.create(params).catch((error) => error);
  expect(refused).toMatchObject({ statusCode: 400, code: "payment_method_types_no_longer_supported" });
});

test("allowed_payment_method_types and automatic_payment_methods exclude each other", async () => {
  const { stripe } = await sandboxForTest();
  const refused = await cardIntent(stripe, { automatic_payment_methods: { enabled: true } }).catch(
    (error) => error,
  );
  expect(refused).toMatchObject({ statusCode: 400, code: "parameters_exclusive" });
});

test("a server that allows methods which redirect must say where to return to", async () => {
  const { stripe } = await sandboxForTest();
  const refused = await stripe.paymentIntents
    .create({ amount: 5_000, currency: "usd", payment_method: "pm_card_visa", confirm: true })
    .catch((error) => error);
  expect(refused).toMatchObject({ statusCode: 400, param: "return_url" });
});

test("a processing payment settles by itself when the state is asked for", async () => {
  const { stripe, control } = await sandboxForTest({ config: { processingMs: 600_000 } });
  const intent = await cardIntent(stripe, { payment_method: "pm_card_visa", confirm: true });
  expect(intent.status).toBe("processing");
  const refused = await stripe.paymentIntents.cancel(intent.id).catch((error) => error);
  expect(refused).toMatchObject({ code: "payment_intent_unexpected_state" });
  await control("POST", "/elapse");
  expect((await stripe.paymentIntents.retrieve(intent.id)).status).toBe("succeeded");
});
