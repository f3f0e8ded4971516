import { API_VERSION } from "@totetaxi/stripe-sandbox";
import { cents } from "@totetaxi/values/cents";
import { describe, expect } from "vitest";
import { isMissing, isRefusal, PaymentsUnavailable } from "./errors.ts";
import { STRIPE_API_VERSION } from "./payments.ts";
import { CREATE, REQUEST, refusalOf, SECRET_KEY, test } from "./testing/stand-in.ts";

/** Longer than any test: what the stand-in puts off happens when the test says so. */
const NOT_BY_ITSELF = 600_000;

test("the product and the stand-in speak the same version of Stripe's API", () => {
  expect(STRIPE_API_VERSION).toBe(API_VERSION);
});

describe("a way to pay", () => {
  test("is made with our amount, in dollars, for cards only, and our ids and no person's data with it (S-097)", async ({
    payments,
    stripe,
  }) => {
    const { intent, clientSecret } = await payments.createIntent(REQUEST);
    expect(clientSecret).toMatch(new RegExp(`^${intent.id}_secret_`));
    expect(await payments.clientSecret(intent.id)).toBe(clientSecret);
    const reply = await fetch(`${stripe.url}/v1/payment_intents/${intent.id}`, {
      headers: { authorization: `Bearer ${SECRET_KEY}` },
    });
    expect(await reply.json()).toMatchObject({
      amount: 99_500,
      currency: "usd",
      payment_method_types: ["card"],
      receipt_email: null,
      metadata: {
        booking_id: "bkg_1",
        booking_number: "TT-000001",
        service: "mini_move",
        payment_id: "pay_1",
      },
    });
  });

  test("is the same for the same payment and attempt, and another for the next attempt", async ({
    payments,
  }) => {
    const made = await Promise.all(
      [1, 1, 2].map((attempt) => payments.createIntent({ ...REQUEST, attempt })),
    );
    const [first, again, next] = made.map(({ intent }) => intent.id);
    expect(again).toBe(first);
    expect(next).not.toBe(first);
  });

  test("tells how it stands: open, declined, paid, and Stripe's fee when that is settled", async ({
    payments,
    standIn,
    pay,
  }) => {
    await standIn.configure({ settleDelayMs: 0 });
    const { intent } = await payments.createIntent(REQUEST);
    expect(intent).toMatchObject({ status: "open", decline: null, capturedCents: 0, feeCents: null });
    await pay(intent.id, "pm_card_chargeDeclinedInsufficientFunds");
    expect(await payments.retrieveIntent(intent.id)).toMatchObject({
      status: "open",
      decline: { code: "insufficient_funds", id: expect.stringMatching(/^ch_/) },
    });
    await pay(intent.id);
    const settled = async () => await payments.retrieveIntent(intent.id);
    await expect.poll(settled).toMatchObject({ feeCents: 2_916 });
    expect(await settled()).toMatchObject({ status: "succeeded", capturedCents: 99_500, decline: null });
  });

  test("names a failed check of the card's owner, which leaves no charge, by its card: another card is another decline", async ({
    payments,
    standIn,
    pay,
  }) => {
    const { intent, clientSecret } = await payments.createIntent(REQUEST);
    const failed = [];
    for (let card = 0; card < 2; card++) {
      await pay(intent.id, "pm_card_threeDSecure2Required");
      await standIn.answerChallenge(clientSecret, "fail");
      failed.push((await payments.retrieveIntent(intent.id)).decline);
    }
    const code = "payment_intent_authentication_failure";
    expect(failed).toEqual(Array(2).fill({ id: expect.stringMatching(/^pm_/), code }));
    expect(new Set(failed.map((decline) => decline?.id)).size).toBe(2);
  });

  test("is ended any number of times, and says what it became when it cannot be", async ({
    payments,
    pay,
  }) => {
    const [first, second] = [
      await payments.createIntent(REQUEST),
      await payments.createIntent({ ...REQUEST, attempt: 2 }),
    ];
    for (let time = 0; time < 2; time++)
      expect((await payments.cancelIntent(first.intent.id)).status).toBe("canceled");
    await pay(second.intent.id);
    expect((await payments.cancelIntent(second.intent.id)).status).toBe("succeeded");
  });

  test("can be ended after the bank has refused it, although it could not be while the bank decided", async ({
    payments,
    standIn,
    pay,
  }) => {
    await standIn.configure({ processingMs: NOT_BY_ITSELF });
    const { intent } = await payments.createIntent(REQUEST);
    await pay(intent.id, "pm_card_chargeDeclined");
    expect((await payments.cancelIntent(intent.id)).status).toBe("processing");
    await standIn.elapse();
    expect((await payments.retrieveIntent(intent.id)).status).toBe("open");
    expect((await payments.cancelIntent(intent.id)).status).toBe("canceled");
  });

  test("is found among all of the last two days", async ({ payments }) => {
    for (const attempt of [1, 2, 3]) await payments.createIntent({ ...REQUEST, attempt });
    const found = [];
    for await (const intent of payments.recentIntents()) found.push(intent.metadata);
    expect(found).toEqual(Array(3).fill({ bookingId: "bkg_1", paymentId: "pay_1" }));
  });
});

describe("a refund", () => {
  test("is made once for the same attempt, found by our id, and never more than was taken", async ({
    payments,
    pay,
  }) => {
    const { intent } = await payments.createIntent(REQUEST);
    await pay(intent.id);
    const request = {
      refundId: "ref_1",
      attempt: 1,
      bookingId: "bkg_1",
      paymentIntentId: intent.id,
      amountCents: cents(60_000),
    };
    const made = await payments.createRefund(request);
    expect(await payments.createRefund(request)).toEqual(made);
    expect(made).toMatchObject({
      status: "succeeded",
      amountCents: 60_000,
      refundId: "ref_1",
      paymentIntentId: intent.id,
    });
    expect(await payments.findRefund(intent.id, "ref_1")).toEqual(made);
    expect(await payments.findRefund(intent.id, "ref_2")).toBeNull();
    expect(await payments.retrieveRefund(made.id)).toEqual(made);
    const over = await refusalOf(payments.createRefund({ ...request, refundId: "ref_2", attempt: 1 }));
    expect(isRefusal(over)).toBe(true);
  });
});

describe("what Stripe does not answer", () => {
  test.for([
    ["before500", true],
    ["after500", true],
    ["drop", false],
    ["429", false],
    ["malformed", false],
  ] as const)(
    "%s is one error, and says whether the key may be used again",
    async ([kind, keySpent], { payments, standIn }) => {
      await standIn.goWrong({ api: [{ ...CREATE, kind, times: 20 }] });
      const error = await refusalOf(payments.createIntent(REQUEST));
      expect(error).toBeInstanceOf(PaymentsUnavailable);
      expect(error).toMatchObject({ code: "unavailable", reason: "payments_unavailable", keySpent });
      expect(String(error)).not.toContain("sk_test");
    },
  );

  test("is the same error in the middle of a list", async ({ payments, standIn }) => {
    const lists: [string, () => AsyncIterable<unknown>][] = [
      ["/v1/payment_intents", () => payments.recentIntents()],
      ["/v1/refunds", () => payments.recentRefunds()],
    ];
    for (const [path, list] of lists) {
      await standIn.goWrong({ api: [{ path, method: "GET", kind: "before500", times: 3 }] });
      const reading = async () => {
        for await (const item of list()) expect(item).toBeDefined();
      };
      expect(await refusalOf(reading())).toBeInstanceOf(PaymentsUnavailable);
    }
    await standIn.goWrong({ api: [{ path: "/v1/refunds", method: "GET", kind: "before500", times: 3 }] });
    expect(await refusalOf(payments.findRefund("pi_1", "ref_1"))).toBeInstanceOf(PaymentsUnavailable);
  });

  test("is told apart from what Stripe does not have", async ({ payments }) => {
    const error = await refusalOf(payments.retrieveIntent("pi_unknown"));
    expect(isMissing(error)).toBe(true);
  });
});
