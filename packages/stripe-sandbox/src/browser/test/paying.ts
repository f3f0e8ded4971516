import { expect, test } from "vitest";
import { DEFERRED, type Stage } from "./stage.ts";

export function paying(stage: () => Stage): void {
  test("a guest types a card and the payment succeeds", async () => {
    const intent = await stage().intent();
    const shop = await stage().checkout(intent, {}, 390);
    const { paymentIntent } = await shop.pay("4242424242424242");
    expect(paymentIntent).toMatchObject({ id: intent.id, status: "succeeded", amount: 172_500 });
    // What belongs to the shop's server is not for a browser.
    for (const secret of ["metadata", "customer", "latest_charge"])
      expect(paymentIntent).not.toHaveProperty(secret);
    const kept = await stage().stripe.paymentIntents.retrieve(intent.id, { expand: ["payment_method"] });
    expect(kept.status).toBe("succeeded");
    expect(kept.payment_method).toMatchObject({
      card: { last4: "4242", exp_month: 12, exp_year: 2034 },
      billing_details: { address: { country: "US", postal_code: "10019" } },
    });
  });

  test("a declined card is told as Stripe tells it, and the next card pays the same intent", async () => {
    const intent = await stage().intent();
    const shop = await stage().checkout(intent);
    const { error } = await shop.pay("4000000000000002");
    expect(error).toMatchObject({
      type: "card_error",
      code: "card_declined",
      decline_code: "generic_decline",
      message: expect.any(String),
      payment_intent: { id: intent.id, status: "requires_payment_method" },
    });
    expect((await shop.pay("4242424242424242")).paymentIntent).toMatchObject({
      id: intent.id,
      status: "succeeded",
    });
    const charges = await stage().stripe.charges.list({ payment_intent: intent.id });
    expect(charges.data.map((charge) => charge.status)).toEqual(["succeeded", "failed"]);
  });

  test("what the page knows of the payer goes along, and what was typed wins over it", async () => {
    const intent = await stage().intent();
    const billing = { name: "Ann Guest", address: { city: "New York", postal_code: "99999" } };
    const shop = await stage().checkout(intent, { billing });
    await shop.pay("5555555555554444");
    const { payment_method } = await stage().stripe.paymentIntents.retrieve(intent.id, {
      expand: ["payment_method"],
    });
    expect(payment_method).toMatchObject({
      billing_details: { name: "Ann Guest", address: { city: "New York", postal_code: "10019" } },
    });
  });

  test("a form shown before there is an intent pays the intent that was made meanwhile", async () => {
    const shop = await stage().checkout(await stage().intent(), DEFERRED);
    expect((await shop.pay("4242424242424242")).paymentIntent).toMatchObject({ status: "succeeded" });
  });

  test("a form that showed another amount than the intent's is the page's mistake", async () => {
    const shop = await stage().checkout(await stage().intent({ amount: 9900 }), DEFERRED);
    const { thrown } = await shop.pay("4242424242424242");
    expect(thrown).toBe(
      "IntegrationError: stripe.confirmPayment(): amount is 172500 in the elements and 9900 in the PaymentIntent.",
    );
  });

  test("after success the visitor comes to the return address, with the intent in it", async () => {
    const intent = await stage().intent();
    const shop = await stage().checkout(intent, { redirect: "always" });
    await shop.type("4242424242424242");
    await shop.press();
    await shop.page.waitForURL(/\/after/);
    expect(Object.fromEntries(new URL(shop.page.url()).searchParams)).toEqual({
      order: "7",
      payment_intent: intent.id,
      payment_intent_client_secret: intent.client_secret,
      redirect_status: "succeeded",
    });
  });

  test("a second click while the first pays is refused, and one charge is made", async () => {
    await stage().configure({ confirmDelayMs: 700 });
    const intent = await stage().intent();
    const shop = await stage().checkout(intent);
    await shop.type("4242424242424242");
    const [first, second] = await shop.page.evaluate(async () => {
      const { stripe, elements } = window.shop;
      const confirm = () => stripe.confirmPayment({ elements, redirect: "if_required" });
      return (await Promise.allSettled([confirm(), confirm()])).map((one) =>
        one.status === "fulfilled" ? one.value.paymentIntent?.status : String(one.reason),
      );
    });
    expect(first).toBe("succeeded");
    expect(second).toContain("IntegrationError: stripe.confirmPayment() was called while");
    expect((await stage().stripe.charges.list({ payment_intent: intent.id })).data).toHaveLength(1);
  });

  test.each([
    ["an API that fails", "before500", "api_error"],
    ["a connection that breaks", "drop", "api_connection_error"],
    ["an answer that is cut off", "malformed", "api_connection_error"],
  ])("%s is told apart from a declined card", async (_what, kind, type) => {
    const shop = await stage().checkout(await stage().intent());
    // Browsers try again by themselves when a connection that they had kept open breaks.
    await stage().fault({ path: "/v1/payment_intents/*/confirm", method: "POST", kind, times: 9 });
    const { error } = await shop.pay("4242424242424242");
    await stage().healFaults();
    expect(error.type).toBe(type);
  });

  test("Enter in a field submits the form around it", async () => {
    const shop = await stage().checkout(await stage().intent());
    await shop.type("4242424242424242");
    await shop.input("postalCode").press("Enter");
    expect((await shop.result()).paymentIntent).toMatchObject({ status: "succeeded" });
  });

  test("a card that the shop knows already is paid with without a form", async () => {
    const intent = await stage().intent();
    const shop = await stage().checkout(intent);
    const result = await shop.page.evaluate(
      async ([clientSecret = "", payment_method = ""]) =>
        window.shop.stripe.confirmPayment({
          clientSecret,
          confirmParams: { payment_method },
          redirect: "if_required",
        }),
      [intent.client_secret ?? "", await stage().knownCard("4242424242424242")],
    );
    expect(result.error?.message ?? result.paymentIntent?.status).toBe("succeeded");
  });
}
