import { slots } from "@totetaxi/db/schema";
import { describe, expect } from "vitest";
import { confirmPayment } from "../payment/confirm-payment.ts";
import { insist, until } from "../testing/insist.ts";
import { anOrder } from "../testing/order.ts";
import { type Product, test } from "../testing/product.ts";
import { book, runLoops, SYSTEM, settleAll, standing } from "../testing/story.ts";
import { createBooking } from "./create-booking.ts";
import { expireHolds } from "./expire-holds.ts";

const MINUTE = 60_000;

async function taken(product: Product): Promise<Record<string, number>> {
  const rows = await product.ctx().db.select().from(slots);
  return Object.fromEntries(rows.map((row) => [row.slot, row.taken]));
}

describe.concurrent("a booking that nobody pays", () => {
  test("gives its place back after 15 minutes, and not before", async ({ product }) => {
    const order = anOrder({ facts: { package: "standard", window: "hour_9" } });
    const { bookingId, intentId } = await book(product, order);
    product.clock.advance(15 * MINUTE - 1);
    await runLoops(product);
    expect((await standing(product, bookingId)).booking).toBe("pending");
    expect(await taken(product)).toEqual({ day: 1, hour_9: 1 });
    product.clock.advance(1);
    await runLoops(product);
    expect(await standing(product, bookingId)).toMatchObject({ booking: "expired", payments: ["canceled"] });
    expect(await taken(product)).toEqual({ day: 0, hour_9: 0 });
    expect((await product.dashboard.intent(intentId)).status).toBe("canceled");
  });

  test("keeps its place until Stripe has said that nobody can pay it any more (F-22)", async ({
    product,
  }) => {
    const { bookingId } = await book(product);
    product.clock.advance(15 * MINUTE);
    await product.dashboard.goWrong({
      path: "/v1/payment_intents/*/cancel",
      method: "POST",
      kind: "drop",
      times: 20,
    });
    await expect(runLoops(product)).rejects.toMatchObject({ reason: "payments_unavailable" });
    expect((await standing(product, bookingId)).booking).toBe("pending");
    expect(await taken(product)).toEqual({ day: 1 });
    await product.dashboard.goRight();
    await settleAll(product);
    expect((await standing(product, bookingId)).booking).toBe("expired");
    expect(await taken(product)).toEqual({ day: 0 });
  });

  test("makes one job however often the sweep comes by while Stripe is silent", async ({ product }) => {
    await book(product);
    product.clock.advance(15 * MINUTE);
    for (let sweep = 0; sweep < 5; sweep++) await expireHolds(product.ctx(SYSTEM));
    const waiting = await product.boss.fetch("end-intent", { batchSize: 10 });
    expect(waiting).toHaveLength(1);
    await Promise.all(waiting.map(({ id }) => product.boss.fail("end-intent", id)));
    await settleAll(product);
  });

  test("waits while the bank decides, and goes when it has refused", async ({ product }) => {
    await product.dashboard.configure({ processingMs: 4_000 });
    const { bookingId, clientSecret, intentId } = await book(product);
    expect(await product.browser.pay(clientSecret, "declined")).toBe("processing");
    product.clock.advance(15 * MINUTE);
    await expect(runLoops(product)).rejects.toMatchObject({ reason: "payment_in_progress" });
    expect((await standing(product, bookingId)).booking).toBe("pending");
    const status = async () => (await product.dashboard.intent(intentId)).status;
    await until(status, "requires_payment_method");
    await settleAll(product);
    expect(await standing(product, bookingId)).toMatchObject({ booking: "expired", ledger: [] });
    expect(await status()).toBe("canceled");
  });

  test("frees the place for the next one", async ({ product }) => {
    const { db } = product.ctx();
    await db.insert(slots).values({ day: anOrder().facts.pickupDate as never, slot: "day", capacity: 1 });
    await book(product);
    await expect(createBooking(product.ctx(), anOrder())).rejects.toMatchObject({ reason: "day_full" });
    product.clock.advance(15 * MINUTE);
    await runLoops(product);
    expect((await book(product)).view.status).toBe("pending");
  });
});

describe("a hold that ends at the moment of paying (TR-20, F-22)", () => {
  test.for([0, 0, 0, 2, 5, 10, 20, 40])(
    "is paid and kept, or ended and free: never both, never neither",
    async (headStartMs, { product }) => {
      const { bookingId, clientSecret, intentId, link } = await book(product);
      product.clock.advance(15 * MINUTE);
      const paying = new Promise((resolve) => setTimeout(resolve, headStartMs)).then(() =>
        product.browser.pay(clientSecret),
      );
      await Promise.all([
        runLoops(product),
        paying,
        insist(() => confirmPayment(product.ctx(), link)),
        runLoops(product),
      ]);
      await settleAll(product);
      const charged = (await product.dashboard.intent(intentId)).status === "succeeded";
      expect(await standing(product, bookingId)).toMatchObject(
        charged
          ? { booking: "paid", payments: ["succeeded"], ledger: ["payment 99500"] }
          : { booking: "expired", payments: ["canceled"], ledger: [] },
      );
      expect(await taken(product)).toEqual({ day: charged ? 1 : 0 });
    },
  );
});
