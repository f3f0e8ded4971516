import { bookings, slots } from "@totetaxi/db/schema";
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { confirmPayment } from "../payment/confirm-payment.ts";
import { resumePayment } from "../payment/resume-payment.ts";
import { type Product, test } from "../testing/product.ts";
import { type Booked, book, bookAndPay, runLoops, SYSTEM, settleAll, standing } from "../testing/story.ts";
import { cancelBooking } from "./cancel-booking.ts";
import { expireHolds } from "./expire-holds.ts";
import { extendHold } from "./extend-hold.ts";
import { getBooking } from "./get-booking.ts";

const HOLD = 15 * 60_000;

function extend(product: Product, { link }: Pick<Booked, "link">) {
  return extendHold(product.ctx(), link);
}

async function placesTaken(product: Product): Promise<number[]> {
  const rows = await product.ctx().db.select({ taken: slots.taken }).from(slots);
  return rows.map(({ taken }) => taken);
}

describe.concurrent("a hold that is extended", () => {
  test("keeps the same place for 15 minutes more, however early that is asked, and then gives it back", async ({
    product,
  }) => {
    const booked = await book(product);
    const before = Date.parse(booked.view.holdExpiresAt ?? "");
    expect(booked.view.mayExtendHold).toBe(true);
    product.clock.advance(60_000);
    const extended = await extend(product, booked);
    expect(extended).toMatchObject({
      status: "pending",
      holdExpiresAt: new Date(before + HOLD).toISOString(),
      mayExtendHold: false,
    });
    expect(await placesTaken(product)).toEqual([1]);
    product.clock.advance(2 * HOLD - 60_001);
    await runLoops(product);
    expect((await standing(product, booked.bookingId)).booking).toBe("pending");
    product.clock.advance(1);
    await runLoops(product);
    expect((await standing(product, booked.bookingId)).booking).toBe("expired");
    expect(await placesTaken(product)).toEqual([0]);
  });

  test("is paid by the same way to pay as before", async ({ product }) => {
    const booked = await book(product);
    await extend(product, booked);
    product.clock.advance(HOLD + 1);
    await runLoops(product);
    expect((await resumePayment(product.ctx(), booked.link)).clientSecret).toBe(booked.clientSecret);
    expect(await product.browser.pay(booked.clientSecret)).toBe("succeeded");
    await confirmPayment(product.ctx(), booked.link);
    expect(await standing(product, booked.bookingId)).toMatchObject({
      booking: "paid",
      payments: ["succeeded"],
      ledger: ["payment 99500"],
    });
    expect(await placesTaken(product)).toEqual([1]);
    expect(await product.dashboard.intents()).toHaveLength(1);
  });

  test("is extended once, also by ten tabs at once", async ({ product }) => {
    const booked = await book(product);
    const tabs = await Promise.allSettled(Array.from({ length: 10 }, () => extend(product, booked)));
    expect(tabs.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const tab of tabs.filter((each) => each.status === "rejected"))
      expect(tab.reason).toMatchObject({ code: "conflict", reason: "hold_already_extended" });
    expect(await getBooking(product.ctx(), booked.link)).toMatchObject({
      holdExpiresAt: new Date(Date.parse(booked.view.holdExpiresAt ?? "") + HOLD).toISOString(),
    });
  });

  test("must still run, be unpaid and wanted, and be the guest's own", async ({ product }) => {
    const [paid, givenUp, over] = [await bookAndPay(product), await book(product), await book(product)];
    await cancelBooking(product.ctx(), { ...givenUp.link, requestId: "take-it-back", replaced: false });
    product.clock.advance(HOLD);
    for (const [booked, reason] of [
      [paid, "already_paid"],
      [givenUp, "not_payable"],
      [over, "not_payable"],
      [{ link: { accessToken: "a-guess" } }, "not_found"],
    ] as const)
      await expect(extend(product, booked)).rejects.toMatchObject({ reason });
    await settleAll(product);
    await expect(extend(product, over)).rejects.toMatchObject({ reason: "not_payable" });
  });
});

describe("a hold that is extended at the moment it ends", () => {
  test.for([0, 0, 0, 1, 2, 4, 8, 16])(
    "runs on or ends: never both, never neither",
    async (headStartMs, { product }) => {
      const booked = await book(product);
      product.clock.advance(HOLD - 1);
      const extending = extend(product, booked).then(
        () => true,
        ({ reason }) => {
          expect(reason).toBe("not_payable");
          return false;
        },
      );
      await new Promise((resolve) => setTimeout(resolve, headStartMs));
      product.clock.advance(1);
      await expireHolds(product.ctx(SYSTEM));
      const isExtended = await extending;
      await runLoops(product);
      expect((await standing(product, booked.bookingId)).booking).toBe(isExtended ? "pending" : "expired");
      expect(await placesTaken(product)).toEqual([isExtended ? 1 : 0]);
      expect((await product.dashboard.intent(booked.intentId)).status).toBe(
        isExtended ? "requires_payment_method" : "canceled",
      );
    },
  );

  test("by a process whose clock is behind, after another one has ended the way to pay: a new one is given", async ({
    product,
  }) => {
    const booked = await book(product);
    product.clock.advance(HOLD);
    await expireHolds(product.ctx(SYSTEM));
    product.clock.advance(-1);
    await extend(product, booked);
    await product.work();
    expect((await standing(product, booked.bookingId)).payments).toEqual(["canceled"]);
    const { clientSecret } = await resumePayment(product.ctx(), booked.link);
    expect(clientSecret).not.toBe(booked.clientSecret);
    expect(await product.browser.pay(clientSecret)).toBe("succeeded");
    await confirmPayment(product.ctx(), booked.link);
    expect(await standing(product, booked.bookingId)).toMatchObject({
      booking: "paid",
      ledger: ["payment 99500"],
    });
    const { db } = product.ctx();
    const [row] = await db.select().from(bookings).where(eq(bookings.id, booked.bookingId));
    expect(row?.holdExtendedAt).not.toBeNull();
  });
});
