import { expect, test } from "vitest";
import { cardIntent, sandboxForTest } from "../../test/harness.ts";
import { soon } from "../../test/soon.ts";

test("ids become objects where they are asked for, inside each other and in lists", async () => {
  const { stripe } = await sandboxForTest();
  const customer = await stripe.customers.create({ name: "Ada" });
  const paid = await cardIntent(stripe, {
    customer: customer.id,
    payment_method: "pm_card_visa",
    confirm: true,
    expand: ["customer", "payment_method", "latest_charge.payment_intent"],
  });
  expect(paid).toMatchObject({
    customer: { id: customer.id, name: "Ada" },
    payment_method: { card: { last4: "4242" } },
    latest_charge: { payment_intent: { id: paid.id } },
  });
  await soon(async () => {
    const charges = await stripe.charges.list({ expand: ["data.balance_transaction.source"] });
    expect(charges.data[0]?.balance_transaction).toMatchObject({ source: { object: "charge" } });
  });
  const plain = await stripe.paymentIntents.retrieve(paid.id);
  expect(plain.customer).toBe(customer.id);
});

test.each(["nonsense", "latest_charge.review", "amount", "data.customer"])(
  "%s cannot be expanded",
  async (path) => {
    const { stripe } = await sandboxForTest();
    const refused = await cardIntent(stripe, { expand: [path] }).catch((error) => error);
    expect(refused).toMatchObject({ statusCode: 400, param: "expand" });
    expect((await stripe.paymentIntents.list()).data).toEqual([]);
  },
);
