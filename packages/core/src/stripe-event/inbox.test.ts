import { payments, stripeEvents, workItems } from "@totetaxi/db/schema";
import { PAUSE_MS, type StripeNotice } from "@totetaxi/payments";
import { describe, expect } from "vitest";
import { JOB_HANDLERS } from "../job-handlers.ts";
import type { JobData } from "../jobs.ts";
import { replayJob } from "../operations/close-work.ts";
import { listWork } from "../operations/list-work.ts";
import { requeueLost } from "../operations/requeue-lost.ts";
import { insist } from "../testing/insist.ts";
import { aPerson } from "../testing/office.ts";
import { anOrder } from "../testing/order.ts";
import { type Product, test } from "../testing/product.ts";
import { book, deliver, hearFromStripe, SYSTEM, standing } from "../testing/story.ts";
import { buryEvent } from "./apply-event.ts";
import { receiveEvent } from "./receive-event.ts";

const MINUTE = 60_000;

function aNotice(overrides: Partial<StripeNotice> = {}): StripeNotice {
  return {
    id: "evt_1",
    type: "payment_intent.succeeded",
    objectId: "pi_1",
    paymentIntentId: "pi_1",
    apiVersion: "2026-10-28.endive",
    livemode: false,
    ...overrides,
  };
}

async function inbox(product: Product) {
  return await product.ctx().db.select().from(stripeEvents);
}

/** What became of the events that are acted on. */
async function outcomes(product: Product): Promise<Set<string>> {
  const acted = (await inbox(product)).filter(({ reason }) => reason !== "type");
  return new Set(acted.map(({ status }) => status));
}

describe("the inbox", () => {
  test("F-06: after three days away takes all that was told meanwhile, in any order", async ({ product }) => {
    const guests = [];
    for (const pickupDate of ["2026-03-10", "2026-03-11", "2026-03-12"]) {
      for (let guest = 0; guest < 2; guest++)
        guests.push(await book(product, anOrder({ facts: { pickupDate } })));
    }
    for (const { clientSecret } of guests) await product.browser.pay(clientSecret);
    product.clock.advance(3 * 24 * 60 * MINUTE);
    const told = await product.dashboard.events();
    for (const event of [...told.filter((_, at) => at % 2 === 0), ...told.toReversed()])
      await deliver(product, event);
    await product.work();
    for (const { bookingId } of guests)
      expect(await standing(product, bookingId)).toMatchObject({
        booking: "paid",
        payments: ["succeeded"],
        ledger: ["payment 99500"],
        messages: ["booking_confirmation"],
      });
    expect(product.mails).toHaveLength(guests.length);
  });

  test("takes one event once, though it is delivered a hundred times at once (F-01, T-25)", async ({
    product,
  }) => {
    const deliveries = Array.from({ length: 100 }, () =>
      insist(() => receiveEvent(product.ctx({ kind: "stripe" }), aNotice())),
    );
    expect((await Promise.all(deliveries)).filter(Boolean)).toHaveLength(1);
    expect(await inbox(product)).toHaveLength(1);
    expect(await product.boss.fetch("apply-stripe-event", { batchSize: 10 })).toHaveLength(1);
  });

  test.for<[string, Partial<StripeNotice>]>([
    ["livemode", { livemode: true }],
    ["type", { type: "customer.created", objectId: "cus_1", paymentIntentId: null }],
    ["no object", { objectId: "", paymentIntentId: null }],
  ])(
    "keeps and ignores what it does not act on, because of its %s (T-26)",
    async ([reason, odd], { product }) => {
      expect(await receiveEvent(product.ctx({ kind: "stripe" }), aNotice(odd))).toBe(true);
      await product.work();
      expect(await inbox(product)).toMatchObject([{ status: "ignored", reason }]);
    },
  );

  test("sets aside what is not ours: an intent made by hand, and one that Stripe does not know (F-10)", async ({
    product,
  }) => {
    await product.dashboard.makeIntent(5_000);
    await hearFromStripe(product);
    await receiveEvent(product.ctx({ kind: "stripe" }), aNotice());
    await product.work();
    expect(await outcomes(product)).toEqual(new Set(["foreign"]));
    expect(await product.ctx().db.select().from(workItems)).toEqual([]);
  });

  test("sets aside a dispute of what is not ours, and one that Stripe does not know (F-10, F-33)", async ({
    product,
  }) => {
    const { id: invoice } = await product.dashboard.makeIntent(5_000);
    const { id } = await product.dashboard.dispute(invoice);
    await hearFromStripe(product, id);
    const type = "charge.dispute.created";
    await receiveEvent(product.ctx({ kind: "stripe" }), aNotice({ type, objectId: "du_unknown" }));
    await product.work();
    expect(await outcomes(product)).toEqual(new Set(["foreign"]));
    expect(await product.ctx().db.select().from(workItems)).toEqual([]);
  });

  test("applies an event that comes before the intent's id is written (F-05)", async ({ product }) => {
    const { bookingId, clientSecret, intentId } = await book(product);
    await product.browser.pay(clientSecret);
    await product.ctx().db.update(payments).set({ stripePaymentIntentId: null });
    await hearFromStripe(product, intentId);
    await product.work();
    expect(await standing(product, bookingId)).toMatchObject({ booking: "paid", payments: ["succeeded"] });
  });

  test("acts on what Stripe says now, not on what an old event said (F-08)", async ({ product }) => {
    const { bookingId, clientSecret, intentId } = await book(product);
    await product.browser.pay(clientSecret, "declined");
    await product.browser.pay(clientSecret);
    const events = await product.dashboard.events();
    const stale =
      events.find(({ type }) => type === "payment_intent.payment_failed") ?? expect.fail("no such event");
    expect(stale.data.object.id).toBe(intentId);
    await deliver(product, stale);
    await product.work();
    expect(await standing(product, bookingId)).toMatchObject({
      booking: "paid",
      messages: ["booking_confirmation"],
    });
  });

  test("lets a silent Stripe wait, and goes on when it answers", async ({ product }) => {
    const { bookingId, clientSecret, intentId } = await book(product);
    await product.browser.pay(clientSecret);
    await hearFromStripe(product, intentId);
    await product.dashboard.goWrong({
      path: "/v1/payment_intents/*",
      method: "GET",
      kind: "before500",
      times: 60,
    });
    await expect(product.work()).rejects.toMatchObject({ reason: "payments_unavailable" });
    expect(await outcomes(product)).toEqual(new Set(["received"]));
    await product.dashboard.goRight();
    product.clock.advance(PAUSE_MS);
    await product.work();
    expect((await standing(product, bookingId)).booking).toBe("paid");
  });

  test("keeps an event that never could be applied, and names it for a person (F-09)", async ({
    product,
  }) => {
    await receiveEvent(product.ctx({ kind: "stripe" }), aNotice());
    await JOB_HANDLERS["apply-stripe-event"].gaveUp?.(product.ctx(SYSTEM), { eventId: "evt_1" }, "TypeError");
    expect(await inbox(product)).toMatchObject([{ status: "dead", reason: "TypeError" }]);
    expect(await product.ctx().db.select().from(workItems)).toMatchObject([
      { kind: "event_dead", subjectId: "evt_1" },
    ]);
  });

  test("applies an event that was given up, once somebody replays it (D-07)", async ({ product }) => {
    const { bookingId, clientSecret, intentId } = await book(product);
    await product.browser.pay(clientSecret);
    const queue = "apply-stripe-event";
    await product.boss.updateQueue(queue, { retryLimit: 0 });
    await hearFromStripe(product, intentId);
    const system = product.ctx(SYSTEM);
    for (const { id, data } of await product.boss.fetch<JobData[typeof queue]>(queue, { batchSize: 9 })) {
      await buryEvent(system, data.eventId, "TypeError");
      await product.boss.fail(queue, id);
    }
    const { deadLetters } = await listWork(system);
    for (const { deadLetterId } of deadLetters) await replayJob(product.ctx(aPerson()), { deadLetterId });
    expect(await outcomes(product)).toEqual(new Set(["received"]));
    await product.work();
    expect(await outcomes(product)).toEqual(new Set(["applied"]));
    expect((await standing(product, bookingId)).booking).toBe("paid");
  });

  test("gives an event a job again whose job was lost", async ({ product }) => {
    await receiveEvent(product.ctx({ kind: "stripe" }), aNotice());
    const jobs = await product.boss.fetch("apply-stripe-event");
    await Promise.all(jobs.map(({ id }) => product.boss.deleteJob("apply-stripe-event", id)));
    product.clock.advance(6 * MINUTE);
    await requeueLost(product.ctx(SYSTEM));
    await product.work();
    expect(await inbox(product)).toMatchObject([{ status: "foreign" }]);
  });
});
