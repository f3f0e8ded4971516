import { expect, test } from "vitest";
import { cardIntent, sandboxForTest } from "../../test/harness.ts";
import { soon } from "../../test/soon.ts";
import { processingFee } from "./balance-transaction.ts";

test.each([
  [50, 31],
  [10_000, 320],
  [99_500, 2_916],
  [172_500, 5_033],
])("the fee of %i cents is 2.9 %% and 30 cents: %i", (amount, fee) => {
  expect(processingFee(amount)).toBe(fee);
});

test("money is pending for two days and then available", async () => {
  let now = Date.UTC(2027, 0, 1);
  const { stripe } = await sandboxForTest({ now: () => now });
  await cardIntent(stripe, { amount: 10_000, payment_method: "pm_card_visa", confirm: true });
  await soon(async () => {
    expect((await stripe.balance.retrieve()).pending[0]?.amount).toBe(9_680);
  });
  now += 2 * 86_400_000;
  expect(await stripe.balance.retrieve()).toMatchObject({
    available: [{ amount: 9_680 }],
    pending: [{ amount: 0 }],
  });
  const [transaction] = (await stripe.balanceTransactions.list({ type: "charge" })).data;
  expect(transaction).toMatchObject({ status: "available", net: 9_680 });
  const same = await stripe.balanceTransactions.retrieve(transaction?.id ?? "", { expand: ["source"] });
  expect(same.source).toMatchObject({ object: "charge", amount: 10_000 });
  const bySource = await stripe.balanceTransactions.list({ source: String(transaction?.source) });
  expect(bySource.data.map(({ id }) => id)).toEqual([transaction?.id]);
});
