import type { BookingView } from "@totetaxi/contracts/booking";
import { cents, formatUsd, subtract } from "@totetaxi/values/cents";
import { describe, expect, it } from "vitest";
import { type BookingMailFacts, type BookingMailKind, bookingMail } from "../index.ts";
import { aBooking, facts } from "../testing/a-booking.ts";
import { HOSTILE_TEXTS } from "../testing/hostile-texts.ts";
import { shown, tags } from "../testing/shown.ts";

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

/** Both parts of a mail as somebody reads them: what is told in one is told in the other. */
function bothParts(kind: BookingMailKind, from: BookingMailFacts): string[] {
  const { html, text } = bookingMail(kind, from);
  return [shown(html), text.replace(/\s+/g, " ")];
}

function confirmation(booking: Partial<BookingView> = {}): string[] {
  return bothParts("booking_confirmation", facts(booking));
}

const refund = facts({}, { amountCents: 50000 });

describe("the confirmation", () => {
  it.each([
    "TT-000123",
    "Standard mini move",
    "Saturday, March 14, 2026",
    "Pickup at 9 AM",
    "between 9 and 10 AM",
    "Delivered by 6 PM the same day",
    "200 West 57th Street",
    "Apt 14B",
    "New York, NY 10019",
    "28 Old Montauk Highway",
    "Montauk, NY 11954",
    "Eleanor O'Brien",
    "(212) 555-0142",
    "$2,250.00",
    "Cancel within 48 hours of booking and you get everything back",
    "10 minutes",
    "$20",
    "(631) 595-5100",
  ])("tells %s", (fact) => {
    for (const part of confirmation()) expect(part).toContain(fact);
  });

  it("names the day in its subject, and the calendar file after the booking", () => {
    const { subject, attachments } = bookingMail("booking_confirmation", facts());
    expect(subject).toBe("Your ToteTaxi pickup on Saturday, March 14 is booked (TT-000123)");
    expect(attachments.map(({ filename }) => filename)).toEqual(["totetaxi-TT-000123.ics"]);
    expect(attachments[0]?.contentType).toBe("text/calendar; charset=utf-8; method=PUBLISH");
  });

  it("tells the day on which it was booked as New York's calendar shows it, not Greenwich's", () => {
    for (const part of confirmation({ createdAt: "2026-03-02T02:30:00.000Z" })) {
      expect(part).toContain("Booked on Sunday, March 1, 2026");
    }
  });

  it.each([
    ["morning", "Between 8 and 11 AM"],
    ["no_preference", "Any time from 8 to 11 AM"],
    ["hour_8", "Pickup at 8 AM"],
    ["hour_9", "Pickup at 9 AM"],
    ["hour_10", "Pickup at 10 AM"],
  ] as const)("tells the window %s as %j", (window, words) => {
    for (const part of confirmation({ window })) expect(part).toContain(words);
  });

  it("says whether a certificate of insurance was asked for", () => {
    for (const part of confirmation({ coi: true })) expect(part).toContain("Requested for your building");
    for (const part of confirmation({ coi: false })) expect(part).toContain("Not requested");
  });

  it("repeats the instructions line by line, and has no heading for them when there are none", () => {
    const instructions = "Ring the side door.\nAsk for Frank.";
    const { html, text } = bookingMail("booking_confirmation", facts({ instructions }));
    expect(html).toContain("<bdi>Ring the side door.</bdi><br><bdi>Ask for Frank.</bdi>");
    expect(text).toContain("YOUR INSTRUCTIONS\nRing the side door.\nAsk for Frank.");
    for (const part of confirmation()) expect(part).not.toMatch(/your instructions/i);
  });

  it("names all that travels on a delivery", () => {
    const lines = [
      { rule: "standard_delivery", label: "Standard delivery, 3 items", because: "3 items", cents: 28500 },
      { rule: "specialty_item", label: "Surfboard × 2", because: "2 at $350.00 each", cents: 70000 },
    ];
    const booking = { service: "standard_delivery", package: undefined, window: "morning", lines } as const;
    const { text } = bookingMail("booking_confirmation", facts({ ...booking, totalCents: 98500 }));
    expect(text).toContain("Service: Standard delivery, 3 items, Surfboard × 2\n");
    const only = { ...booking, service: "specialty_item", lines: lines.slice(1), totalCents: 70000 };
    expect(bookingMail("booking_confirmation", facts(only)).text).toContain(
      "Service: Specialty item, Surfboard × 2\n",
    );
  });

  it("asks for the screen of a Peloton to be taken off only when one travels", () => {
    const peloton = { rule: "specialty_item", label: "Peloton", because: "1 at $500.00", cents: 50000 };
    for (const part of confirmation({ lines: [peloton], totalCents: 50000 })) {
      expect(part).toContain("Take the screen off your Peloton");
    }
    for (const part of confirmation()) expect(part).not.toContain("Peloton");
  });
});

describe("the receipt", () => {
  function amountsIn(text: string): number[] {
    const receipt = text.slice(text.indexOf("YOUR RECEIPT"), text.indexOf("BEFORE WE COME"));
    return [...receipt.matchAll(/^ *(-?)\$([\d,]+)\.(\d\d) {2}/gm)].map(([, sign, dollars = "", rest]) =>
      Number(`${sign}${dollars.replaceAll(",", "")}${rest}`),
    );
  }

  it("shows every line of the price with its amount and what caused it", () => {
    for (const part of confirmation()) {
      for (const { label, because, cents: amount } of aBooking().lines) {
        expect(part).toContain(label);
        expect(part).toContain(because);
        expect(part).toContain(formatUsd(cents(amount)));
      }
    }
  });

  it.each([225000, 200000, 230000, 0])("adds up to the total of %d cents that was charged", (totalCents) => {
    const { text } = bookingMail("booking_confirmation", facts({ totalCents }));
    const amounts = amountsIn(text);
    expect(amounts.at(-1)).toBe(totalCents);
    expect(amounts.slice(0, -1).reduce((all, amount) => all + amount, 0)).toBe(totalCents);
  });

  it("calls a total that staff agreed upon an adjustment, and has none otherwise", () => {
    for (const part of confirmation({ totalCents: 200000 })) {
      expect(part).toMatch(/Adjustment.*As agreed with you|As agreed with you.*Adjustment/);
      expect(part).toContain(formatUsd(subtract(cents(200000), cents(225000))));
    }
    for (const part of confirmation()) expect(part).not.toContain("Adjustment");
  });
});

describe("a failed payment", () => {
  const failed = facts(
    { status: "pending", paymentStatus: "failed", holdExpiresAt: "2026-03-08T18:15:00.000Z" },
    { declineReason: "Your bank says that there is not enough money on the card." },
  );

  it("tells why, that nothing was charged, until when the place is held, and where to pay", () => {
    for (const part of bothParts("payment_failed", failed)) {
      expect(part).toContain("Your bank says that there is not enough money on the card.");
      expect(part).toContain("Nothing was charged.");
      expect(part).toContain("until 2:15 PM, New York time");
      expect(part).toContain("Pay $2,250.00");
    }
  });

  it("says so when the bank gave no reason", () => {
    for (const part of bothParts("payment_failed", facts({ status: "pending" }))) {
      expect(part).toContain("did not tell us why");
    }
  });

  it("repeats no address and no instructions, so that nobody can have us write to strangers for nothing", () => {
    const typed = { ...failed.booking, instructions: "Visit my shop" };
    for (const part of bothParts("payment_failed", { ...failed, booking: typed })) {
      expect(part).not.toContain("Visit my shop");
      expect(part).not.toContain("57th Street");
      expect(part).not.toContain("O'Brien");
    }
  });
});

describe("what the office does to a booking", () => {
  it("told of a move names the new day and window, says that the price stays, and brings the calendar file", () => {
    for (const part of bothParts("booking_moved", facts())) {
      expect(part).toContain("Saturday, March 14, 2026");
      expect(part).toContain("Pickup at 9 AM");
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
    expect(bookingMail("payment_link", facts(pending)).html).toContain("https://totetaxi.example/booking/");
  });
});

describe("a cancelled booking", () => {
  const cancelled = { status: "cancelled" } as const;

  it("that nobody paid says that nothing was charged", () => {
    const unpaid = facts({ ...cancelled, paymentStatus: "canceled" });
    for (const part of bothParts("booking_cancelled", unpaid)) expect(part).toContain("Nothing was charged");
  });

  it.each([
    ["asked for with it", facts(cancelled, { amountCents: 225000 })],
    ["already made", facts({ ...cancelled, paymentStatus: "refunded", refundedCents: 225000 })],
  ])("tells the refund %s and how long it takes", (_, from) => {
    for (const part of bothParts("booking_cancelled", from)) {
      expect(part).toContain("We return $2,250.00 to the card you paid with.");
      expect(part).toContain("5 to 10 business days");
      expect(part).not.toContain("Nothing was charged");
    }
  });

  it("that was paid and gives no refund yet tells the terms, and never that nothing was charged", () => {
    for (const part of bothParts("booking_cancelled", facts(cancelled))) {
      expect(part).toContain("becomes a credit toward another booking");
      expect(part).not.toContain("Nothing was charged");
    }
  });
});

describe("the reminder", () => {
  it.each(["Your pickup is tomorrow", "Pickup at 9 AM", "200 West 57th Street", "28 Old Montauk Highway"])(
    "tells %s",
    (fact) => {
      for (const part of bothParts("booking_reminder", facts())) expect(part).toContain(fact);
    },
  );

  it("says in its subject that it is tomorrow", () => {
    expect(bookingMail("booking_reminder", facts()).subject).toBe(
      "Tomorrow, Saturday, March 14: your ToteTaxi pickup (TT-000123)",
    );
  });
});

describe("a refund", () => {
  it("after a late payment comes with an apology, the whole amount and how long it takes", () => {
    const late = facts({ status: "expired" }, { amountCents: 225000 });
    for (const part of bothParts("late_payment_refunded", late)) {
      expect(part).toContain("We are truly sorry");
      expect(part).toContain("the full $2,250.00");
      expect(part).toContain("5 to 10 business days");
    }
  });

  it.each([
    ["expired", "the last place on", "https://totetaxi.example/book"],
    ["cancelled", "while your booking was being cancelled", "https://totetaxi.example/book"],
    ["paid", "Your booking was paid twice", refund.bookingUrl],
    ["pending", "was not the price of your booking", refund.bookingUrl],
  ] as const)("of money that a booking cannot keep says why: %s", (status, why, next) => {
    const late = facts({ status }, { amountCents: 225000 });
    for (const part of bothParts("late_payment_refunded", late)) {
      expect(part).toContain(why);
      expect(part).toContain("the full $2,250.00");
    }
    expect(bookingMail("late_payment_refunded", late).text).toContain(next);
  });

  it("that succeeded tells how much, why and how long it takes", () => {
    const told = facts({}, { amountCents: 50000, refundReason: "A suitcase came late" });
    for (const part of bothParts("refund_succeeded", told)) {
      expect(part).toContain("We have returned $500.00");
      expect(part).toContain("A suitcase came late");
      expect(part).toContain("5 to 10 business days");
    }
  });

  it("that failed says that the money is still theirs and whom to call", () => {
    for (const part of bothParts("refund_failed", refund)) {
      expect(part).toContain("The money is still yours.");
      expect(part).toContain("call us at (631) 595-5100");
      expect(part).toContain("$500.00");
    }
  });

  it.each(["late_payment_refunded", "refund_succeeded", "refund_failed"] as const)(
    "never guesses its amount: %s",
    (kind) => {
      expect(() => bookingMail(kind, facts())).toThrow("A message about a refund needs its amount.");
    },
  );
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
