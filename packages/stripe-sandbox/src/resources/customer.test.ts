import { expect, test } from "vitest";
import { sandboxForTest } from "../../test/harness.ts";

test("a customer is made, changed, found by mail address, and tells what changed", async () => {
  const { stripe } = await sandboxForTest();
  const customer = await stripe.customers.create({
    email: "ada@example.com",
    name: "Ada",
    address: { line1: "1 Main St", postal_code: "10001" },
    metadata: { customer_id: "cst_1" },
  });
  expect(customer.address).toMatchObject({ line1: "1 Main St", city: null });
  const updated = await stripe.customers.update(customer.id, {
    name: "Ada L.",
    phone: "",
    metadata: { a: "1" },
  });
  expect(updated).toMatchObject({
    name: "Ada L.",
    phone: null,
    email: "ada@example.com",
    metadata: { customer_id: "cst_1", a: "1" },
  });
  await stripe.customers.create({ email: "bob@example.com" });
  const found = await stripe.customers.list({ email: "ada@example.com" });
  expect(found.data.map(({ id }) => id)).toEqual([customer.id]);
  expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ name: "Ada L." });
  const [event] = (await stripe.events.list({ type: "customer.updated" })).data;
  expect(event?.data.previous_attributes).toEqual({ name: "Ada", metadata: { customer_id: "cst_1" } });
});
