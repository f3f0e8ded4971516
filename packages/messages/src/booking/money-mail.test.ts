import { describe, expect, it } from "vitest";
import { bookingMail } from "../index.ts";
import { facts } from "../testing/a-booking.ts";
import { bothParts } from "../testing/both-parts.ts";

const refund = facts({}, { amountCents: 50000 });

describe("a failed payment", () => {
  const failed = facts(
    { status: "pending", paymentStatus: "failed", holdExpiresAt: "2026-03-08T18:15:00.000Z" },
    { declineReason: "Your bank says that there is not enough money on the card." },
  );

  it("tells why, that nothing was charged, until when the place is held, and where to pay", () => {
    for (const part of bothParts("payment_failed", failed)) {
      expect(part).toContain("Your bank says that there is not enough money on the card.");
      expect(part).toContain("Nothing was charged.");
      expect(part).toContain("until Sunday, March 8, 2:15 PM, New York time");
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

  it("that gave a part back before, and keeps the rest as credit, promises no refund", () => {
    const partly = facts({ ...cancelled, paymentStatus: "partially_refunded", refundedCents: 10_000 });
    for (const part of bothParts("booking_cancelled", partly)) {
      expect(part).toContain("We keep $2,150.00 for you, as a credit toward another booking.");
      expect(part).not.toContain("We return");
    }
  });

  it("that cost nothing says that nothing was charged", () => {
    const free = facts({ ...cancelled, totalCents: 0, discountCents: 225_000 });
    for (const part of bothParts("booking_cancelled", free)) expect(part).toContain("Nothing was charged");
  });

  it("whose money is kept says so with its amount, and recites no terms", () => {
    for (const part of bothParts("booking_cancelled", facts(cancelled))) {
      expect(part).toContain("We keep $2,250.00 for you, as a credit toward another booking.");
      expect(part).not.toMatch(/Nothing was charged|When a refund is due|within 48 hours/);
    }
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

  it("that ends a booking before its pickup says that nobody will come", () => {
    const all = { amountCents: 225000 };
    for (const part of bothParts("refund_succeeded", facts({ status: "refunded", isCalledOff: true }, all)))
      expect(part).toContain("your pickup does not take place");
    for (const part of bothParts("refund_succeeded", facts({ status: "refunded" }, all)))
      expect(part).not.toContain("take place");
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
