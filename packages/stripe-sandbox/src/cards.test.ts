import type Stripe from "stripe";
import { expect, test } from "vitest";
import { cardIntent, sandboxForTest, typedCard } from "../test/harness.ts";
import { soon } from "../test/soon.ts";
import { passesLuhn, TEST_CARDS } from "./cards.ts";

const modelled = TEST_CARDS.filter((card) => card.notModelled === undefined);
const declining = modelled.filter((card) => card.decline && !card.authentication);
const paying = modelled.filter((card) => !card.decline && !card.authentication);

test("every documented number has a valid check digit and is there once", () => {
  expect(TEST_CARDS.filter(({ number }) => !passesLuhn(number))).toEqual([]);
  expect(new Set(TEST_CARDS.map(({ number }) => number)).size).toBe(TEST_CARDS.length);
  const tokens = TEST_CARDS.flatMap((card) => card.tokens);
  expect(new Set(tokens).size).toBe(tokens.length);
});

test.each(paying)("$number pays, typed and by its token", async ({ number, tokens, brand, funding }) => {
  const { stripe, page } = await sandboxForTest();
  const typed = await cardIntent(stripe);
  const confirmed = await page("POST", `/v1/payment_intents/${typed.id}/confirm`, {
    client_secret: typed.client_secret ?? "",
    ...typedCard(number),
  });
  expect(confirmed.body).toMatchObject({ status: "succeeded" });

  const byToken = await cardIntent(stripe, {
    payment_method: `pm_card_${tokens[0]}`,
    confirm: true,
    expand: ["payment_method"],
  });
  expect(byToken.status).toBe("succeeded");
  expect(byToken.payment_method).toMatchObject({ card: { brand, funding, last4: number.slice(-4) } });
});

test.each(declining)("$number declines as documented", async ({ number, tokens, decline }) => {
  const { stripe, page } = await sandboxForTest();
  const wanted = { code: decline?.code, decline_code: decline?.declineCode };
  const typed = await cardIntent(stripe);
  const confirmed = await page("POST", `/v1/payment_intents/${typed.id}/confirm`, {
    client_secret: typed.client_secret ?? "",
    ...typedCard(number),
  });
  expect(confirmed.status).toBe(402);
  expect(confirmed.body).toMatchObject({ error: { type: "card_error", ...wanted } });

  for (const token of tokens) {
    const error = await cardIntent(stripe, { payment_method: `pm_card_${token}`, confirm: true }).catch(
      (thrown) => thrown,
    );
    expect(error).toMatchObject({ type: "StripeCardError", ...wanted });
  }
});

test.each([
  ["4242424242424241", {}, "incorrect_number", undefined],
  ["4242", {}, "invalid_number", undefined],
  ["4111111111111111", {}, "card_declined", "test_mode_live_card"],
  ["4242424242424242", { exp_month: "13" }, "invalid_expiry_month", undefined],
  ["4242424242424242", { exp_year: "2019" }, "invalid_expiry_year", undefined],
  ["4242424242424242", { cvc: "12" }, "invalid_cvc", undefined],
  ["378282246310005", { cvc: "123" }, "invalid_cvc", undefined],
])("%s %o is refused as %s before anything is charged", async (number, change, code, declineCode) => {
  const { stripe, page } = await sandboxForTest();
  const intent = await cardIntent(stripe);
  const changes = Object.entries(change).map(([name, value]) => [
    `payment_method_data[card][${name}]`,
    value,
  ]);
  const refused = await page("POST", `/v1/payment_intents/${intent.id}/confirm`, {
    client_secret: intent.client_secret ?? "",
    ...typedCard(number, Object.fromEntries(changes)),
  });
  expect(refused.status).toBe(402);
  expect(refused.body).toMatchObject({
    error: { code, ...(declineCode ? { decline_code: declineCode } : {}) },
  });
  expect((await stripe.charges.list({ payment_intent: intent.id })).data).toEqual([]);
});

test("a card number never goes with a secret key", async () => {
  const { stripe, page } = await sandboxForTest();
  const intent = await cardIntent(stripe);
  const path = `/v1/payment_intents/${intent.id}/confirm`;
  const refused = await page("POST", path, typedCard("4242424242424242"), "sk_test_sandbox");
  expect(refused).toMatchObject({ status: 400, body: { error: { type: "invalid_request_error" } } });
});

test("a test token never goes with a publishable key", async () => {
  const { stripe, page } = await sandboxForTest();
  const intent = await cardIntent(stripe);
  const refused = await page("POST", `/v1/payment_intents/${intent.id}/confirm`, {
    client_secret: intent.client_secret ?? "",
    payment_method: "pm_card_visa",
  });
  expect(refused.body).toMatchObject({ error: { code: "resource_missing", param: "payment_method" } });
});

test("cards for disputes and fraud warnings are refused by name until those are modelled", async () => {
  const { stripe } = await sandboxForTest();
  const error = await cardIntent(stripe, { payment_method: "pm_card_createDispute", confirm: true }).catch(
    (thrown) => thrown,
  );
  expect(error).toMatchObject({ statusCode: 400, message: expect.stringContaining("not modelled") });
});

test("a refund to 7726 is pending and then succeeds; one to 5126 succeeds and then fails", async () => {
  const { stripe } = await sandboxForTest();
  const refundOf = async (token: string): Promise<Stripe.Refund> => {
    const paid = await cardIntent(stripe, { payment_method: token, confirm: true });
    return stripe.refunds.create({ payment_intent: paid.id });
  };
  const pending = await refundOf("pm_card_pendingRefund");
  expect(pending).toMatchObject({ status: "pending", pending_reason: "processing" });
  const doomed = await refundOf("pm_card_refundFail");
  expect(doomed.status).toBe("succeeded");

  await soon(async () => {
    expect((await stripe.refunds.retrieve(pending.id)).status).toBe("succeeded");
    expect((await stripe.refunds.retrieve(doomed.id)).status).toBe("failed");
  });
  const failed = await stripe.refunds.retrieve(doomed.id, {
    expand: ["failure_balance_transaction", "charge"],
  });
  expect(failed).toMatchObject({
    failure_reason: "unknown",
    failure_balance_transaction: { amount: 12_500, type: "refund_failure" },
    charge: { amount_refunded: 0, refunded: false },
  });
});
