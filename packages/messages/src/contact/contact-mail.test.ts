import { PhoneSchema } from "@totetaxi/contracts/contact";
import type { Phone } from "@totetaxi/values/phone";
import { describe, expect, it } from "vitest";
import { contactMail } from "../index.ts";
import { HOSTILE_TEXTS } from "../testing/hostile-texts.ts";
import { shown, tags } from "../testing/shown.ts";

function aMessage(visitor: { name?: string; phone?: Phone | null } = {}, message = "Do you carry a harp?") {
  return contactMail({
    messageId: "msg_00000000000000000000000001",
    office: "info@totetaxi.example",
    publicUrl: "http://127.0.0.1:3000",
    visitor: { name: "Eleanor O'Brien", email: "eleanor@example.com", phone: null, ...visitor },
    message,
    sentAt: new Date("2026-03-03T03:05:00Z"),
  });
}

describe("a visitor's message to the office", () => {
  it("tells who wrote what and when, as New York's clocks show it, in both parts", () => {
    const { html, text } = aMessage({ phone: PhoneSchema.parse("212 555 0142") });
    for (const part of [shown(html), text]) {
      for (const fact of [
        "Eleanor O'Brien",
        "eleanor@example.com",
        "(212) 555-0142",
        "Monday, March 2, 2026, 10:05 PM in New York",
        "Do you carry a harp?",
      ])
        expect(part).toContain(fact);
    }
  });

  it("is answered to the visitor, and goes to the office alone", () => {
    const { to, replyTo, subject } = aMessage();
    expect(to.address).toBe("info@totetaxi.example");
    expect(replyTo).toEqual({ name: "Eleanor O'Brien", address: "eleanor@example.com" });
    expect(subject).toBe("A message from Eleanor O'Brien");
  });

  it("says nothing of a booking, a phone that nobody left, or a signature to ourselves", () => {
    const { html, text } = aMessage();
    for (const part of [shown(html), text]) expect(part).not.toMatch(/booking|Phone|Yours,/);
  });

  it.each(HOSTILE_TEXTS)("shows %j as it was written, and as nothing else", (hostile) => {
    const { html, text } = aMessage({ name: hostile }, hostile);
    expect(tags(html)).toEqual(tags(aMessage().html));
    expect(text).toContain(hostile);
  });
});
