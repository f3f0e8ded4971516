import { expect } from "vitest";
import { cancelBooking } from "../booking/cancel-booking.ts";
import { leadingPayment } from "../booking/queries.ts";
import type { Ctx } from "../context.ts";
import { test } from "../testing/product.ts";
import { book, SYSTEM, standing } from "../testing/story.ts";
import { applyPayment } from "./apply-payment.ts";

/** As who may only run statements that are transactions by themselves. */
function withoutTransactions(ctx: Ctx): Ctx {
  const refuse = () => Promise.reject(new Error("a transaction was begun"));
  return { ...ctx, db: Object.assign(Object.create(ctx.db), { transaction: refuse }) };
}

test("what a card has paid is written by one statement: nobody waits for a lock while we think", async ({
  product,
}) => {
  const { bookingId, clientSecret } = await book(product);
  await product.browser.pay(clientSecret);
  const { id } = await leadingPayment(product.ctx().db, bookingId);
  await applyPayment(withoutTransactions(product.ctx(SYSTEM)), id);
  expect(await standing(product, bookingId)).toMatchObject({ booking: "paid", payments: ["succeeded"] });
});

test("what gives a place back is written under the booking's lock", async ({ product }) => {
  const { link } = await book(product);
  const cancel = { ...link, requestId: "cancelling", replaced: false };
  const tried = cancelBooking(withoutTransactions(product.ctx()), cancel);
  await expect(tried).rejects.toThrow("a transaction was begun");
});
