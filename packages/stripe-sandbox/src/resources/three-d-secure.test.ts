import { expect, test } from "vitest";
import { cardIntent, sandboxForTest, typedCard } from "../../test/harness.ts";

const RETURN_URL = "https://example.com/booking-success";

async function waiting(number: string, more: Record<string, string> = {}, config = {}) {
  const parts = await sandboxForTest({ config });
  const intent = await cardIntent(parts.stripe);
  const client_secret = intent.client_secret ?? "";
  const { body } = await parts.page("POST", `/v1/payment_intents/${intent.id}/confirm`, {
    client_secret,
    ...typedCard(number),
    ...more,
  });
  const finish = (outcome: string) =>
    parts.control("POST", "/3ds/complete", { payment_intent: intent.id, client_secret, outcome });
  return { ...parts, intent, client_secret, body, finish };
}

test("a challenge that the owner passes is charged, and the charge says so", async () => {
  const { body, finish, stripe, intent } = await waiting("4000000000003220", { use_stripe_sdk: "true" });
  expect(body).toMatchObject({ status: "requires_action", next_action: { type: "use_stripe_sdk" } });
  expect((await stripe.charges.list({ payment_intent: intent.id })).data).toEqual([]);

  expect(await finish("authorize")).toMatchObject({ id: intent.id, status: "succeeded" });
  const [charge] = (await stripe.charges.list({ payment_intent: intent.id })).data;
  expect(charge?.payment_method_details?.card?.three_d_secure).toMatchObject({ result: "authenticated" });
});

test("a challenge that fails charges nothing and waits for another card", async () => {
  const { finish, stripe, intent, page, client_secret } = await waiting("4000002760003184", {
    use_stripe_sdk: "true",
  });
  const failed = await finish("fail");
  expect(failed).toMatchObject({
    status: "requires_payment_method",
    last_payment_error: { code: "payment_intent_authentication_failure" },
  });
  expect((await stripe.charges.list({ payment_intent: intent.id })).data).toEqual([]);
  const again = await page("POST", `/v1/payment_intents/${intent.id}/confirm`, {
    client_secret,
    ...typedCard("4242424242424242"),
  });
  expect(again.body).toMatchObject({ status: "succeeded" });
});

test.each([
  ["4000008260003178", "insufficient_funds"],
  ["4000008400001629", "generic_decline"],
])("%s is authenticated and then declined: %s", async (number, decline_code) => {
  const { finish } = await waiting(number, { use_stripe_sdk: "true" });
  expect(await finish("authorize")).toMatchObject({
    status: "requires_payment_method",
    last_payment_error: { decline_code },
  });
});

test("without Stripe.js the owner is sent to a page of the bank, and from there to the return_url", async () => {
  const { body, sandbox, intent, stripe, finish } = await waiting("4000000000003220", {
    return_url: RETURN_URL,
  });
  expect(body).toMatchObject({ next_action: { type: "redirect_to_url" } });
  const { next_action } = await stripe.paymentIntents.retrieve(intent.id);
  expect(next_action?.redirect_to_url?.return_url).toBe(RETURN_URL);
  const target = new URL(next_action?.redirect_to_url?.url ?? "");
  expect(target.origin + target.pathname).toBe(`${sandbox.url}/_sandbox/redirect`);
  expect(target.searchParams.get("payment_intent")).toBe(intent.id);
  expect(await finish("authorize")).toMatchObject({ status: "succeeded" });
});

test("the stand-in can be told to use the redirect with Stripe.js too", async () => {
  const { body } = await waiting(
    "4000000000003220",
    { use_stripe_sdk: "true", return_url: RETURN_URL },
    { threeDSecure: "redirect" },
  );
  expect(body).toMatchObject({ next_action: { type: "redirect_to_url" } });
});

test("an absent owner cannot authenticate: the payment fails and waits for the owner", async () => {
  const { stripe } = await sandboxForTest();
  const error = await cardIntent(stripe, {
    payment_method: "pm_card_authenticationRequired",
    confirm: true,
    off_session: true,
  }).catch((thrown) => thrown);
  expect(error).toMatchObject({
    type: "StripeCardError",
    code: "authentication_required",
    payment_intent: { status: "requires_payment_method" },
  });
});

test("a changed amount asks for confirmation again instead of the old challenge", async () => {
  const { stripe, intent, finish } = await waiting("4000000000003220", { use_stripe_sdk: "true" });
  const updated = await stripe.paymentIntents.update(intent.id, { amount: 99_00 });
  expect(updated).toMatchObject({ status: "requires_confirmation", next_action: null });
  expect(await finish("authorize")).toMatchObject({ error: { code: "payment_intent_unexpected_state" } });
});

test("nobody finishes the challenge of an intent without its client secret", async () => {
  const { control, intent, stripe } = await waiting("4000000000003220", { use_stripe_sdk: "true" });
  const refused = await control("POST", "/3ds/complete", {
    payment_intent: intent.id,
    client_secret: "guessed",
    outcome: "authorize",
  });
  expect(refused).toMatchObject({ error: { param: "client_secret" } });
  expect((await stripe.paymentIntents.retrieve(intent.id)).status).toBe("requires_action");
});
