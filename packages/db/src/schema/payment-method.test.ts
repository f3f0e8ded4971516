import { newId } from "@totetaxi/values/id";
import { describe, expect } from "vitest";
import { aCustomer } from "../factories.ts";
import { test } from "../testing/index.ts";
import { expectRefused } from "../testing/refused-by.ts";
import { paymentMethods } from "./index.ts";

const NOW = new Date("2026-02-02T15:00:00Z");

describe("S-066: a stored card", () => {
  test("is Stripe's ids, its brand and its last four digits, and has no place for anything else", async ({
    database,
  }) => {
    const columns = await database.sql`
      select column_name from information_schema.columns where table_name = 'payment_methods'`;
    expect(new Set(columns.map(({ column_name }) => column_name))).toEqual(
      new Set([
        ...["id", "customer_id", "stripe_customer_id", "stripe_payment_method_id"],
        ...["brand", "last4", "is_default", "created_at"],
      ]),
    );
    const { id: customerId } = await aCustomer(database.drizzle);
    const stripeIds = { stripeCustomerId: "cus_1", stripePaymentMethodId: "pm_1" };
    const card = { customerId, ...stripeIds, brand: "visa", last4: "4242", createdAt: NOW };
    const keep = (changes: Partial<typeof card> & { isDefault?: boolean } = {}) =>
      database.drizzle.insert(paymentMethods).values({ id: newId("pmt"), ...card, ...changes });
    await expectRefused(keep({ last4: "4242424242424242" }), "payment_methods_last4");
    await expectRefused(keep({ stripePaymentMethodId: "4242424242424242" }), "payment_methods_stripe_method");
    await expectRefused(
      keep({ stripeCustomerId: "dana@totetaxi.example" }),
      "payment_methods_stripe_customer",
    );
    await expectRefused(keep({ brand: "4242 4242" }), "payment_methods_brand");
    await keep({ isDefault: true });
    await expectRefused(keep(), "payment_methods_stripe");
    const second = { stripePaymentMethodId: "pm_2", isDefault: true };
    await expectRefused(keep(second), "payment_methods_one_default");
    await keep({ stripePaymentMethodId: "pm_3" });
  });
});
