import type Stripe from "stripe";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { cardIntent, receiver, sandboxForTest, WEBHOOK_SECRET } from "../../test/harness.ts";
import { soon } from "../../test/soon.ts";

const Dispute = z.object({ id: z.string(), status: z.string() });

async function paid(stripe: Stripe) {
  return await cardIntent(stripe, { amount: 10_000, payment_method: "pm_card_visa", confirm: true });
}

async function available(stripe: Stripe): Promise<number> {
  const { available: now, pending } = await stripe.balance.retrieve();
  return [...now, ...pending].reduce((sum, { amount }) => sum + amount, 0);
}

function refusalOf(asking: Promise<unknown>): Promise<unknown> {
  return asking.then(
    () => expect.fail("it was done"),
    (error: unknown) => error,
  );
}

test("a chargeback takes the money and a fee, tells it twice, and its charge cannot be refunded", async () => {
  const hook = await receiver();
  const { stripe, control } = await sandboxForTest({ webhooks: [{ url: hook.url, secret: WEBHOOK_SECRET }] });
  const intent = await paid(stripe);
  const { id } = Dispute.parse(await control("POST", "/disputes", { payment_intent: intent.id }));
  expect(await stripe.disputes.retrieve(id)).toMatchObject({
    amount: 10_000,
    charge: intent.latest_charge,
    payment_intent: intent.id,
    status: "needs_response",
    is_charge_refundable: false,
    balance_transactions: [{ amount: -10_000, fee: 1_500, reporting_category: "dispute" }],
  });
  expect(await available(stripe)).toBe(-320 - 1_500);
  expect(await refusalOf(stripe.refunds.create({ payment_intent: intent.id }))).toMatchObject({
    statusCode: 400,
    code: "charge_disputed",
  });
  await soon(() => {
    const types = hook.received.map(({ event }) => event.type);
    expect(types).toEqual(
      expect.arrayContaining(["charge.dispute.created", "charge.dispute.funds_withdrawn"]),
    );
  });
  for (const { data } of [
    await stripe.disputes.list(),
    await stripe.disputes.list({ payment_intent: intent.id }),
  ])
    expect(data.map((dispute) => dispute.id)).toEqual([id]);
  expect(await control("POST", "/disputes", { payment_intent: intent.id })).toHaveProperty("error");
});

test("a chargeback that is won gives the money back without the fee; one that is lost keeps it; each ends once", async () => {
  const { stripe, control } = await sandboxForTest();
  for (const [outcome, left] of [
    ["won", 10_000 - 320 - 1_500],
    ["lost", -320 - 1_500],
  ] as const) {
    const before = await available(stripe);
    const intent = await paid(stripe);
    const { id } = Dispute.parse(await control("POST", "/disputes", { payment_intent: intent.id }));
    expect(await control("POST", `/disputes/${id}/close`, { outcome })).toMatchObject({ status: outcome });
    expect((await available(stripe)) - before).toBe(left);
    expect(await control("POST", `/disputes/${id}/close`, { outcome })).toHaveProperty("error");
    const refund = stripe.refunds.create({ payment_intent: intent.id });
    if (outcome === "won") expect((await refund).amount).toBe(10_000);
    else expect(await refusalOf(refund)).toMatchObject({ code: "charge_disputed" });
  }
});

test("an inquiry moves no money, and its charge can be refunded", async () => {
  const { stripe, control } = await sandboxForTest();
  const intent = await paid(stripe);
  const { id, status } = Dispute.parse(
    await control("POST", "/disputes", { payment_intent: intent.id, inquiry: true }),
  );
  expect(status).toBe("warning_needs_response");
  expect((await stripe.disputes.retrieve(id)).balance_transactions).toEqual([]);
  await stripe.refunds.create({ payment_intent: intent.id, amount: 4_000 });
  expect(await control("POST", `/disputes/${id}/close`, { outcome: "lost" })).toMatchObject({
    status: "warning_closed",
  });
  expect(await available(stripe)).toBe(10_000 - 320 - 4_000);
});
