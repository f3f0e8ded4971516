import { cents } from "@totetaxi/values/cents";
import { describe, expect, onTestFinished, vi } from "vitest";
import { ENOUGH_UNANSWERED, openBreaker, PAUSE_MS, SILENT_AFTER_MS } from "./breaker.ts";
import { isRefusal, PaymentsUnavailable } from "./errors.ts";
import type { Payments } from "./payments.ts";
import { REQUEST, refusalOf, test as standInTest } from "./testing/stand-in.ts";

const MOST = 1_000;
const READ = { path: "/v1/payment_intents/:id", method: "GET" } as const;
const UNAVAILABLE = {
  code: "unavailable",
  reason: "payments_unavailable",
  keySpent: false,
  cause: { reason: "stripe_silent" },
};

/** Payments whose breaker's time passes when the test says so, and what of it reaches a Stripe that does not answer. */
const test = standInTest
  .extend("time", () => ({ passed: 0 }))
  .extend("payments", ({ open, time }) => open(openBreaker(() => time.passed)))
  .extend("intentId", async ({ payments }) => (await payments.createIntent(REQUEST)).intent.id)
  .extend("unanswered", ({ standIn }) => {
    return async () => {
      const { api } = await standIn.faults();
      return MOST - (api?.[0]?.times ?? MOST);
    };
  })
  .extend("silence", ({ standIn }) => (kind: "before500" | "429" | "drop" | "malformed" = "429") => {
    return standIn.goWrong({ api: [{ ...READ, kind, times: MOST }] });
  });

/** Asks as often as it takes for the breaker to open. */
async function open(payments: Payments, intentId: string): Promise<void> {
  for (let call = 0; call < ENOUGH_UNANSWERED; call++) await refusalOf(payments.retrieveIntent(intentId));
}

describe("F-48: while Stripe is silent", () => {
  test.for(["before500", "429", "drop", "malformed"] as const)(
    "(%s) nobody asks any more after three calls in vain, and everybody is told so at once",
    // The SDK pauses between its own tries.
    { timeout: 30_000 },
    async (kind, { payments, intentId, silence, unanswered }) => {
      await silence(kind);
      await open(payments, intentId);
      const sent = await unanswered();
      expect(sent).toBeGreaterThanOrEqual(ENOUGH_UNANSWERED);
      const calls = [
        () => payments.retrieveIntent(intentId),
        () => payments.clientSecret(intentId),
        () => payments.cancelIntent(intentId),
        () => payments.createIntent({ ...REQUEST, attempt: 2 }),
        () => payments.findRefund(intentId, "ref_1"),
        () => payments.recentIntents().next(),
      ];
      for (const call of calls) expect(await refusalOf(call())).toMatchObject(UNAVAILABLE);
      expect(await unanswered()).toBe(sent);
    },
  );

  test("one tries in each pause, once, and the others are told at once", { timeout: 30_000 }, async ({
    payments,
    intentId,
    silence,
    unanswered,
    time,
  }) => {
    await silence("before500");
    await open(payments, intentId);
    const sent = await unanswered();
    for (let pause = 1; pause <= 3; pause++) {
      time.passed += PAUSE_MS - 1;
      await refusalOf(payments.retrieveIntent(intentId));
      expect(await unanswered()).toBe(sent + pause - 1);
      time.passed += 1;
      const asked = Array.from({ length: 20 }, () => refusalOf(payments.retrieveIntent(intentId)));
      for (const refusal of await Promise.all(asked)) expect(refusal).toBeInstanceOf(PaymentsUnavailable);
      expect(await unanswered()).toBe(sent + pause);
    }
  });

  test("one that tries and hears nothing for long keeps nobody from hearing that Stripe is back", async ({
    time,
  }) => {
    const ask = openBreaker(() => time.passed);
    const answer = async () => "there again";
    for (let call = 0; call < ENOUGH_UNANSWERED; call++)
      await refusalOf(ask(() => Promise.reject(new Error("no answer"))));
    time.passed += PAUSE_MS;
    const hanging = Promise.withResolvers<void>();
    const trying = refusalOf(ask(() => hanging.promise));
    expect(await refusalOf(ask(answer))).toBeInstanceOf(PaymentsUnavailable);
    time.passed += PAUSE_MS;
    expect([await ask(answer), await ask(answer)]).toEqual(["there again", "there again"]);
    hanging.reject(new Error("no answer"));
    await trying;
    expect(await ask(answer)).toBe("there again");
  });

  test("the first answer lets everybody through again, and it takes three calls in vain anew", async ({
    payments,
    intentId,
    silence,
    standIn,
    time,
  }) => {
    await silence();
    await open(payments, intentId);
    await standIn.goRight();
    time.passed += PAUSE_MS;
    await payments.retrieveIntent(intentId);
    await silence();
    for (let call = 1; call < ENOUGH_UNANSWERED; call++) await refusalOf(payments.retrieveIntent(intentId));
    await standIn.goRight();
    expect((await payments.retrieveIntent(intentId)).status).toBe("open");
  });

  test("nobody waits for the end of calls that have had no answer for long, and each of them counts once", async ({
    time,
  }) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const ask = openBreaker(() => time.passed);
    const answer = async () => "there again";
    const hanging = Array.from({ length: ENOUGH_UNANSWERED }, () => Promise.withResolvers<string>());
    const [first, ...others] = hanging.map(({ promise }) => ask(() => promise));
    vi.advanceTimersByTime(SILENT_AFTER_MS);
    expect(await refusalOf(ask(answer))).toBeInstanceOf(PaymentsUnavailable);
    hanging[0]?.resolve("late");
    expect([await first, await ask(answer)]).toEqual(["late", "there again"]);
    for (const { reject } of hanging) reject(new Error("no answer"));
    await Promise.allSettled(others);
    expect(await ask(answer)).toBe("there again");
  });

  test("calls that were under way already and end in vain one by one make the pause no longer", async ({
    time,
  }) => {
    const ask = openBreaker(() => time.passed);
    const sent = Array.from({ length: 10 }, () => Promise.withResolvers<void>());
    const waiting = sent.map(({ promise }) => refusalOf(ask(() => promise)));
    for (const [second, { reject }] of sent.entries()) {
      time.passed = second * 1_000;
      reject(new Error("no answer"));
      await waiting[second];
    }
    const opened = (ENOUGH_UNANSWERED - 1) * 1_000;
    time.passed = Math.max(time.passed, opened + PAUSE_MS);
    expect(await ask(async () => "there again")).toBe("there again");
  });
});

describe("what Stripe decides is an answer, however little it is liked", () => {
  test("unknown objects, sums that cannot be, states that are past, and a key that was used for something else", async ({
    payments,
    intentId,
    pay,
  }) => {
    await pay(intentId);
    const refund = {
      refundId: "ref_1",
      attempt: 1,
      bookingId: "bkg_1",
      paymentIntentId: intentId,
      amountCents: cents(99_501),
    };
    const decisions: [refused: boolean, call: () => Promise<unknown>][] = [
      [true, () => payments.retrieveIntent("pi_unknown")],
      [true, () => payments.createRefund(refund)],
      [false, () => payments.createIntent({ ...REQUEST, amountCents: cents(1_000) })],
    ];
    for (const [refused, call] of decisions)
      for (let time = 0; time < 2 * ENOUGH_UNANSWERED; time++)
        expect(isRefusal(await refusalOf(call()))).toBe(refused);
    expect((await payments.cancelIntent(intentId)).status).toBe("succeeded");
  });

  test("a decline in between begins the count anew", async ({ payments, intentId, standIn, silence }) => {
    for (let round = 0; round < ENOUGH_UNANSWERED; round++) {
      await silence();
      for (let call = 1; call < ENOUGH_UNANSWERED; call++) await refusalOf(payments.retrieveIntent(intentId));
      await standIn.goRight();
      expect(isRefusal(await refusalOf(payments.retrieveIntent("pi_unknown")))).toBe(true);
    }
    expect((await payments.retrieveIntent(intentId)).status).toBe("open");
  });
});
