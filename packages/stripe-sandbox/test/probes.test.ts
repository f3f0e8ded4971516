import Stripe from "stripe";
import { describe, expect, test, vi } from "vitest";
import { sandboxForTest } from "./harness.ts";

const probeKey = process.env.STRIPE_PROBE_KEY;
const params = { amount: 12_500, currency: "usd", allowed_payment_method_types: ["card"] };

/**
 * Only what is documented, asked only through the SDK: the same probes hold the stand-in and, for whoever has a test
 * key (`STRIPE_PROBE_KEY=sk_test_…`), Stripe itself. They have never been run against Stripe.
 */
const probes: Record<string, (stripe: Stripe) => Promise<void>> = {
  async "a card pays, and its money is posted afterwards"(stripe) {
    const paid = await stripe.paymentIntents.create({
      ...params,
      payment_method: "pm_card_visa",
      confirm: true,
    });
    expect(paid).toMatchObject({ status: "succeeded", amount_received: 12_500, livemode: false });
    const expand = ["latest_charge.balance_transaction"];
    await vi.waitFor(
      async () => {
        const { latest_charge } = await stripe.paymentIntents.retrieve(paid.id, { expand });
        expect(latest_charge).toMatchObject({ balance_transaction: { amount: 12_500, type: "charge" } });
      },
      { timeout: 25_000, interval: 500 },
    );
  },
  async "a decline leaves the intent open, with the reason"(stripe) {
    const intent = await stripe.paymentIntents.create(params);
    const payment_method = "pm_card_visa_chargeDeclinedInsufficientFunds";
    const declined = await stripe.paymentIntents
      .confirm(intent.id, { payment_method })
      .catch((error) => error);
    expect(declined).toBeInstanceOf(Stripe.errors.StripeCardError);
    expect(declined).toMatchObject({
      code: "card_declined",
      decline_code: "insufficient_funds",
      statusCode: 402,
    });
    const after = await stripe.paymentIntents.retrieve(intent.id);
    expect(after).toMatchObject({
      status: "requires_payment_method",
      payment_method: null,
      last_payment_error: { decline_code: "insufficient_funds" },
    });
  },
  async "a paid intent cannot be canceled, and says what it is"(stripe) {
    const paid = await stripe.paymentIntents.create({
      ...params,
      payment_method: "pm_card_visa",
      confirm: true,
    });
    const refused = await stripe.paymentIntents.cancel(paid.id).catch((error) => error);
    expect(refused).toMatchObject({
      statusCode: 400,
      code: "payment_intent_unexpected_state",
      payment_intent: { id: paid.id, status: "succeeded" },
    });
  },
  async "refunds stop at what was paid"(stripe) {
    const paid = await stripe.paymentIntents.create({
      ...params,
      payment_method: "pm_card_visa",
      confirm: true,
    });
    await stripe.refunds.create({ payment_intent: paid.id, amount: 5_000 });
    const tooMuch = stripe.refunds.create({ payment_intent: paid.id, amount: 7_501 });
    await expect(tooMuch).rejects.toMatchObject({ statusCode: 400, type: "StripeInvalidRequestError" });
    await stripe.refunds.create({ payment_intent: paid.id });
    const again = stripe.refunds.create({ payment_intent: paid.id });
    await expect(again).rejects.toMatchObject({ code: "charge_already_refunded" });
  },
  async "a key replays its answer, and refuses other parameters"(stripe) {
    const options = { idempotencyKey: `probe:${crypto.randomUUID()}` };
    const first = await stripe.paymentIntents.create(params, options);
    const second = await stripe.paymentIntents.create(params, options);
    expect(second.id).toBe(first.id);
    expect(second.lastResponse.headers["idempotent-replayed"]).toBe("true");
    const other = stripe.paymentIntents.create({ ...params, amount: 1_000 }, options);
    await expect(other).rejects.toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
  },
  async "payment_method_types is gone, and exclusive parameters are refused"(stripe) {
    const old = { amount: 12_500, currency: "usd", payment_method_types: ["card"] };
    await expect(stripe.paymentIntents.create(old)).rejects.toMatchObject({
      code: "payment_method_types_no_longer_supported",
    });
    const both = { ...params, automatic_payment_methods: { enabled: true } };
    await expect(stripe.paymentIntents.create(both)).rejects.toMatchObject({ statusCode: 400 });
  },
  async "an absent owner fails the payment instead of being asked"(stripe) {
    const failed = await stripe.paymentIntents
      .create({
        ...params,
        payment_method: "pm_card_authenticationRequired",
        confirm: true,
        off_session: true,
      })
      .catch((error) => error);
    expect(failed).toMatchObject({
      code: "authentication_required",
      payment_intent: { status: "requires_payment_method" },
    });
  },
};

describe("the stand-in", () => {
  test.each(Object.entries(probes))("%s", async (_name, probe) => {
    await probe((await sandboxForTest()).stripe);
  });
});

describe.runIf(probeKey !== undefined)("Stripe itself", () => {
  test.each(Object.entries(probes))("%s", async (_name, probe) => {
    if (!probeKey?.startsWith("sk_test_")) throw new Error("STRIPE_PROBE_KEY must be a test key: sk_test_…");
    await probe(new Stripe(probeKey));
  });
});
