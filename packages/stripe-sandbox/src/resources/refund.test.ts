import { expect, test } from "vitest";
import { cardIntent, receiver, sandboxForTest, WEBHOOK_SECRET } from "../../test/harness.ts";
import { soon } from "../../test/soon.ts";

test("money is given back in parts, up to what was paid and not a cent more", async () => {
  const { stripe } = await sandboxForTest();
  const paid = await cardIntent(stripe, { amount: 10_000, payment_method: "pm_card_visa", confirm: true });
  const first = await stripe.refunds.create({
    payment_intent: paid.id,
    amount: 4_000,
    metadata: { why: "rain" },
  });
  expect(first).toMatchObject({ status: "succeeded", amount: 4_000, metadata: { why: "rain" } });

  const tooMuch = await stripe.refunds
    .create({ payment_intent: paid.id, amount: 6_001 })
    .catch((error) => error);
  expect(tooMuch).toMatchObject({ statusCode: 400, type: "StripeInvalidRequestError", param: "amount" });

  await stripe.refunds.create({ payment_intent: paid.id });
  const again = await stripe.refunds.create({ payment_intent: paid.id }).catch((error) => error);
  expect(again).toMatchObject({ statusCode: 400, code: "charge_already_refunded" });

  const { latest_charge } = await stripe.paymentIntents.retrieve(paid.id, {
    expand: ["latest_charge.refunds"],
  });
  expect(latest_charge).toMatchObject({
    amount_refunded: 10_000,
    refunded: true,
    refunds: { data: [{ amount: 6_000 }, { amount: 4_000 }] },
  });
});

test("a refund is told by refund.created and charge.refunded, and leaves Stripe's fee where it is", async () => {
  const hook = await receiver();
  const { stripe } = await sandboxForTest({ webhooks: [{ url: hook.url, secret: WEBHOOK_SECRET }] });
  const paid = await cardIntent(stripe, { amount: 10_000, payment_method: "pm_card_visa", confirm: true });
  const refund = await stripe.refunds.create({ payment_intent: paid.id, expand: ["balance_transaction"] });
  expect(refund.balance_transaction).toMatchObject({ amount: -10_000, fee: 0, net: -10_000, type: "refund" });
  await soon(() => {
    const types = hook.received.map(({ event }) => event.type);
    expect(types).toEqual(expect.arrayContaining(["refund.created", "charge.refunded", "charge.updated"]));
  });
  const balance = await stripe.balance.retrieve();
  expect(balance.pending[0]?.amount).toBe(-320);
});

test("an intent that was never paid has nothing to refund", async () => {
  const { stripe } = await sandboxForTest();
  const intent = await cardIntent(stripe);
  const refused = await stripe.refunds.create({ payment_intent: intent.id }).catch((error) => error);
  expect(refused).toMatchObject({ statusCode: 400, code: "payment_intent_unexpected_state" });
});

test("a refund to a card cannot be canceled, as at Stripe", async () => {
  const { stripe } = await sandboxForTest();
  const paid = await cardIntent(stripe, { payment_method: "pm_card_visa", confirm: true });
  const refund = await stripe.refunds.create({ payment_intent: paid.id });
  await expect(stripe.refunds.cancel(refund.id)).rejects.toMatchObject({ statusCode: 400 });
});

test("refunds are listed by payment and by charge, and their metadata can be changed", async () => {
  const { stripe } = await sandboxForTest();
  const paid = await cardIntent(stripe, { payment_method: "pm_card_visa", confirm: true });
  const other = await cardIntent(stripe, { payment_method: "pm_card_visa", confirm: true });
  const refund = await stripe.refunds.create({ payment_intent: paid.id, amount: 100 });
  await stripe.refunds.create({ charge: String(other.latest_charge), amount: 200 });
  const byIntent = await stripe.refunds.list({ payment_intent: paid.id });
  expect(byIntent.data.map(({ amount }) => amount)).toEqual([100]);
  const byCharge = await stripe.refunds.list({ charge: String(other.latest_charge) });
  expect(byCharge.data.map(({ amount }) => amount)).toEqual([200]);
  const updated = await stripe.refunds.update(refund.id, { metadata: { ref: "ref_1" } });
  expect(updated.metadata).toEqual({ ref: "ref_1" });
});
