import { startSandbox } from "@totetaxi/stripe-sandbox";
import { standInAt } from "@totetaxi/stripe-sandbox/steering";
import { cents } from "@totetaxi/values/cents";
import { test as base, expect } from "vitest";
import { type Breaker, openBreaker } from "../breaker.ts";
import { openPayments } from "../payments.ts";

export const SECRET_KEY = "sk_test_sandbox_payments";
export const REQUEST = {
  paymentId: "pay_1",
  attempt: 1,
  bookingId: "bkg_1",
  bookingNumber: "TT-000001",
  service: "mini_move",
  amountCents: cents(99_500),
};
export const CREATE = { path: "/v1/payment_intents", method: "POST" } as const;

/** Vitest's `test` with a stand-in of its own, and the product's way to it. */
export const test = base
  .extend("stripe", async ({ task: _ }, { onCleanup }) => {
    const sandbox = await startSandbox();
    onCleanup(() => sandbox.stop());
    return sandbox;
  })
  .extend("standIn", ({ stripe }) => standInAt(stripe.url))
  .extend("open", ({ stripe }) => {
    return (breaker: Breaker = openBreaker()) =>
      openPayments(
        {
          mode: "sandbox",
          secretKey: SECRET_KEY,
          publishableKey: "pk_test_sandbox_payments",
          webhookSecrets: ["whsec_payments"],
          sandbox: { host: "127.0.0.1", port: stripe.port, publicUrl: stripe.url },
        },
        breaker,
      );
  })
  .extend("payments", ({ open }) => open())
  .extend("pay", ({ stripe }) => async (intentId: string, card = "pm_card_visa") => {
    const body = new URLSearchParams({ payment_method: card });
    const headers = { authorization: `Bearer ${SECRET_KEY}` };
    await fetch(`${stripe.url}/v1/payment_intents/${intentId}/confirm`, { method: "POST", headers, body });
  });

export async function refusalOf(asking: Promise<unknown>): Promise<unknown> {
  return await asking.then(
    () => expect.fail("it was done"),
    (error: unknown) => error,
  );
}
