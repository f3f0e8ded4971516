import { type SendContactMessage, SendContactMessageSchema } from "@totetaxi/contracts/contact-message";
import { contactMessages, messages, workItems } from "@totetaxi/db/schema";
import { describe, expect } from "vitest";
import { tally } from "../testing/insist.ts";
import { test } from "../testing/product.ts";
import { runLoops } from "../testing/story.ts";
import { sendContactMessage } from "./send-contact-message.ts";

function aMessage(changed: Partial<SendContactMessage> = {}): SendContactMessage {
  return SendContactMessageSchema.parse({
    requestId: crypto.randomUUID(),
    name: "Eleanor O'Brien",
    email: "eleanor@example.com",
    phone: "212 555 0142",
    message: "Do you carry a harp?\nIt is a small one.",
    ...changed,
  });
}

describe("a message through the contact page (S-006)", () => {
  test("lands in the office's inbox and in its mail, once, though the page sent it three times", async ({
    product,
  }) => {
    const sent = aMessage();
    await Promise.all([1, 2, 3].map(() => sendContactMessage(product.ctx(), sent)));
    await product.work();
    await runLoops(product);
    expect(await product.ctx().db.select().from(contactMessages)).toMatchObject([
      { name: sent.name, email: sent.email, phone: "+12125550142", message: sent.message },
    ]);
    expect(product.mails).toMatchObject([
      {
        to: { address: "info@totetaxi.example" },
        replyTo: { name: "Eleanor O'Brien", address: "eleanor@example.com" },
      },
    ]);
    expect(product.mails[0]?.text).toContain("It is a small one.");
  });

  test("is answered while the mail server is down, and reaches the office when it is back", async ({
    product,
  }) => {
    product.post.state = "down";
    expect(await sendContactMessage(product.ctx(), aMessage())).toEqual({ ok: true });
    await expect(product.work()).rejects.toMatchObject({ reason: "mail_unavailable" });
    product.post.state = "open";
    await product.work();
    expect(product.mails).toHaveLength(1);
  });

  test("that the office's own address does not take is kept, and a person is told", async ({ product }) => {
    product.post.state = "knows nobody";
    await sendContactMessage(product.ctx(), aMessage());
    await product.work();
    expect(await product.ctx().db.select().from(contactMessages)).toHaveLength(1);
    expect(await product.ctx().db.select().from(workItems)).toMatchObject([
      { kind: "message_undeliverable" },
    ]);
  });

  test("that a machine filled in is answered like any other, kept nowhere and sent to nobody", async ({
    product,
  }) => {
    expect(await sendContactMessage(product.ctx(), aMessage({ website: "https://spam.example" }))).toEqual({
      ok: true,
    });
    await product.work();
    expect(await product.ctx().db.select().from(contactMessages)).toEqual([]);
    expect(await product.ctx().db.select().from(messages)).toEqual([]);
    expect(product.mails).toEqual([]);
  });

  test("is refused when one address sends too many, and nobody else is", async ({ product }) => {
    const eager = product.ctx({ kind: "guest", ip: "198.51.100.9" });
    const sent = await Promise.allSettled(
      Array.from({ length: 20 }, () => sendContactMessage(eager, aMessage())),
    );
    // A window of ten minutes may end while the test runs.
    const { won = 0, rate_limited = 0 } = tally(sent);
    expect([5, 10]).toContain(won);
    expect(won + rate_limited).toBe(20);
    const other = product.ctx({ kind: "guest", ip: "198.51.100.10" });
    expect(await sendContactMessage(other, aMessage())).toEqual({ ok: true });
  });
});
