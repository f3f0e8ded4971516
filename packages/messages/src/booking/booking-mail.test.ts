import { describe, expect, it } from "vitest";
import { type BookingMailKind, bookingMail } from "../index.ts";
import { facts } from "../testing/a-booking.ts";
import { bothParts } from "../testing/both-parts.ts";
import { HOSTILE_TEXTS } from "../testing/hostile-texts.ts";
import { tags } from "../testing/shown.ts";

const KINDS: readonly BookingMailKind[] = [
  "booking_confirmation",
  "booking_reminder",
  "booking_moved",
  "booking_completed",
  "payment_link",
  "payment_failed",
  "booking_cancelled",
  "late_payment_refunded",
  "refund_succeeded",
  "refund_failed",
];

const refund = facts({}, { amountCents: 50000 });

describe("the reminder", () => {
  it.each([
    "Your pickup is tomorrow",
    "Between 9 and 10 AM",
    "200 West 57th Street",
    "28 Old Montauk Highway",
  ])("tells %s", (fact) => {
    for (const part of bothParts("booking_reminder", facts())) expect(part).toContain(fact);
  });

  it("says in its subject that it is tomorrow", () => {
    expect(bookingMail("booking_reminder", facts()).subject).toBe(
      "Tomorrow, Saturday, March 14: your ToteTaxi pickup (TT-000123)",
    );
  });
});

describe("what the office does to a booking", () => {
  it("told of a move names the new day and window, says that the price stays, and brings the calendar file", () => {
    for (const part of bothParts("booking_moved", facts())) {
      expect(part).toContain("Saturday, March 14, 2026");
      expect(part).toContain("Between 9 and 10 AM");
      expect(part).toContain("What you paid stays the same");
    }
    const { attachments } = bookingMail("booking_moved", facts());
    expect(attachments.map(({ filename }) => filename)).toEqual(["totetaxi-TT-000123.ics"]);
  });

  it("told of the end says what to do when something is missing", () => {
    for (const part of bothParts("booking_completed", facts({ status: "completed" }))) {
      expect(part).toContain("Completed");
      expect(part).toContain("call us within 24 hours and write to us within 30 days");
    }
  });

  it("sends who booked by phone the amount, the way to pay and the end of the hold", () => {
    const pending = { status: "pending", holdExpiresAt: "2026-03-08T18:15:00.000Z" } as const;
    for (const part of bothParts("payment_link", facts(pending))) {
      expect(part).toContain("Pay $2,250.00");
      expect(part).toContain("until Sunday, March 8, 2:15 PM, New York time");
    }
    expect(bookingMail("payment_link", facts(pending)).text).not.toContain("on the phone");
    expect(bookingMail("payment_link", facts(pending)).html).toContain("https://totetaxi.example/booking/");
  });
});

describe.each(KINDS)("every mail: %s", (kind) => {
  it("goes to the person of the booking under the id it was given, and tells which booking it is about", () => {
    const mail = bookingMail(kind, refund);
    expect(mail.messageId).toBe("msg_00000000000000000000000001");
    expect(mail.to).toEqual({ name: "Eleanor O'Brien", address: "eleanor@example.com" });
    expect(mail.subject).toContain("TT-000123");
    expect(mail.attachments).toHaveLength(
      ["booking_confirmation", "booking_reminder", "booking_moved"].includes(kind) ? 1 : 0,
    );
    for (const part of bothParts(kind, refund)) {
      expect(part).toContain("Dear Eleanor");
      expect(part).toContain("TT-000123");
      expect(part).toContain("(631) 595-5100");
    }
  });

  it("is the same mail when it is made again", () => {
    expect(bookingMail(kind, refund)).toEqual(bookingMail(kind, refund));
  });

  it("links to our site and our phone and to nothing else, and loads nothing", () => {
    const { html, text } = bookingMail(kind, refund);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, link]) => link);
    expect(new Set(links)).toEqual(new Set([refund.publicUrl, refund.bookingUrl, "tel:+16315955100"]));
    expect(text).toContain(refund.bookingUrl);
    expect(html).not.toMatch(/\ssrc=|url\(|@import|<link|<script|<img/i);
  });

  it.each(HOSTILE_TEXTS)("shows %j as it was typed, and makes no markup of it", (hostile) => {
    const tame = "tame";
    const typed = (words: string) =>
      facts(
        {
          contact: { firstName: words, lastName: words, email: "eleanor@example.com", phone: words },
          pickup: { line1: words, line2: words, city: words, state: "NY", zip: "10019" },
          delivery: { line1: words, city: words, state: "NY", zip: "10019" },
          instructions: `${words}\r\nBcc: ${words}`,
        },
        { amountCents: 1, declineReason: words, refundReason: words },
      );
    const mail = bookingMail(kind, typed(hostile));
    for (const part of bothParts(kind, typed(hostile))) expect(part).toContain(hostile);
    expect(tags(mail.html)).toEqual(tags(bookingMail(kind, typed(tame)).html));
    expect(mail.subject).toBe(bookingMail(kind, typed(tame)).subject);
  });
});
