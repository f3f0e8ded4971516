import { messages, workItems } from "@totetaxi/db/schema";
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { cancelBooking } from "../booking/cancel-booking.ts";
import { JOB_HANDLERS } from "../job-handlers.ts";
import { requeueLost } from "../operations/requeue-lost.ts";
import { confirmPayment } from "../payment/confirm-payment.ts";
import { type Product, test } from "../testing/product.ts";
import { book, bookAndPay, runLoops, SYSTEM, standing } from "../testing/story.ts";
import { sendMessage } from "./send-message.ts";

const MINUTE = 60_000;

/** Paid, with the confirmation owed and not yet sent. */
async function owed(product: Product) {
  const booked = await book(product);
  await product.browser.pay(booked.clientSecret);
  await confirmPayment(product.ctx(), booked.link);
  const [message] = await product
    .ctx()
    .db.select()
    .from(messages)
    .where(eq(messages.bookingId, booked.bookingId));
  return { ...booked, messageId: message?.id ?? expect.fail("nothing is owed") };
}

async function letter(product: Product) {
  const [message] = await product.ctx().db.select().from(messages);
  return message;
}

describe("a mail that is owed", () => {
  test("waits while the mail server is down, blocks no booking, and is sent once when it is back (F-49)", async ({
    product,
  }) => {
    product.post.state = "down";
    const { bookingId } = await owed(product);
    for (let hour = 0; hour < 3; hour++)
      await expect(product.work()).rejects.toMatchObject({ reason: "mail_unavailable" });
    expect((await standing(product, bookingId)).booking).toBe("paid");
    product.post.state = "open";
    await product.work();
    await runLoops(product);
    expect(product.mails).toHaveLength(1);
    expect(await letter(product)).toMatchObject({ status: "sent", attempts: 4, sentAt: product.clock.now() });
  });

  test("is dead when the address takes no mail, and a person is told; the booking stands", async ({
    product,
  }) => {
    product.post.state = "knows nobody";
    const { bookingId, messageId } = await owed(product);
    await product.work();
    product.post.state = "open";
    await runLoops(product);
    expect(product.mails).toEqual([]);
    expect(await letter(product)).toMatchObject({ status: "dead", failureReason: "mail_undeliverable" });
    const [item] = await product.ctx().db.select().from(workItems);
    expect(item).toMatchObject({
      kind: "message_undeliverable",
      subjectId: messageId,
      details: { bookingId },
    });
  });

  test("that a cancelling has overtaken is not sent: nobody is told that a cancelled pickup is booked", async ({
    product,
  }) => {
    product.post.state = "down";
    const { link } = await owed(product);
    await cancelBooking(product.ctx(), { ...link, requestId: "cancel-1", replaced: false });
    product.post.state = "open";
    await product.work();
    expect(product.mails.map(({ subject }) => subject.split(" ", 4).join(" ")).toSorted()).toEqual([
      "Your ToteTaxi booking for",
      "Your refund of $995.00",
    ]);
  });

  test("is never sent again once it was sent", async ({ product }) => {
    const { messageId } = await owed(product);
    for (let time = 0; time < 3; time++) await sendMessage(product.ctx(SYSTEM), messageId);
    expect(product.mails).toHaveLength(1);
  });

  test("says the same Message-ID when a crash makes it go twice", async ({ product }) => {
    const { messageId } = await owed(product);
    await sendMessage(product.ctx(SYSTEM), messageId);
    await product.ctx().db.update(messages).set({ status: "queued" });
    await sendMessage(product.ctx(SYSTEM), messageId);
    expect(new Set(product.mails.map((mail) => mail.messageId)).size).toBe(1);
  });

  test("stays sent when whoever tried before comes back late and says that nobody lives there (F-36)", async ({
    product,
  }) => {
    const { messageId } = await owed(product);
    const ctx = product.ctx(SYSTEM);
    const late: typeof ctx.mailer.send = async (mail) => {
      await sendMessage(ctx, messageId);
      product.post.state = "knows nobody";
      await ctx.mailer.send(mail);
    };
    await sendMessage({ ...ctx, mailer: { ...ctx.mailer, send: late } }, messageId);
    expect(await letter(product)).toMatchObject({ status: "sent", failureReason: null, attempts: 2 });
    expect(await ctx.db.select().from(workItems)).toEqual([]);
  });

  test("is sent although its job was lost", async ({ product }) => {
    await owed(product);
    const jobs = await product.boss.fetch("send-message");
    await Promise.all(jobs.map(({ id }) => product.boss.deleteJob("send-message", id)));
    await product.work();
    expect(product.mails).toEqual([]);
    product.clock.advance(6 * MINUTE);
    await requeueLost(product.ctx(SYSTEM));
    await product.work();
    expect(product.mails).toHaveLength(1);
  });

  test("that could not be sent for a day is named for a person, and still owed", async ({ product }) => {
    const { messageId } = await owed(product);
    await JOB_HANDLERS["send-message"].gaveUp?.(product.ctx(SYSTEM), { messageId }, "mail_unavailable");
    expect(await product.ctx().db.select().from(workItems)).toMatchObject([{ kind: "message_late" }]);
    expect(await letter(product)).toMatchObject({ status: "queued" });
  });
});

test("the confirmation holds what a receipt must: lines, total, when, from, to, and the link", async ({
  product,
}) => {
  const { view, link } = await bookAndPay(product);
  const [mail] = product.mails;
  expect(mail?.to).toEqual({ name: "Grace Hopper", address: view.contact.email });
  for (const part of [
    "$995.00",
    view.number,
    "Tuesday, March 10",
    "1 West 54th Street",
    "12 Main Street",
    link.accessToken,
  ])
    expect(mail?.text).toContain(part);
});
