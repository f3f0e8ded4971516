import type { BookingView } from "@totetaxi/contracts/booking";
import { cents, formatUsd } from "@totetaxi/values/cents";
import { describe, expect, it } from "vitest";
import { bookingMail } from "../index.ts";
import { aBooking, facts } from "../testing/a-booking.ts";
import { bothParts } from "../testing/both-parts.ts";

function confirmation(booking: Partial<BookingView> = {}): string[] {
  return bothParts("booking_confirmation", facts(booking));
}

describe("the confirmation", () => {
  it.each([
    "TT-000123",
    "Standard mini move",
    "Saturday, March 14, 2026",
    "Between 9 and 10 AM",
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
    ["hour_8", "Between 8 and 9 AM"],
    ["hour_9", "Between 9 and 10 AM"],
    ["hour_10", "Between 10 and 11 AM"],
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

it("promises a reminder only where one will come", () => {
  for (const part of confirmation({ willRemind: true }))
    expect(part).toContain("the day before we write again");
  for (const part of confirmation()) expect(part).not.toMatch(/remind|the day before we write/);
});

describe("the receipt", () => {
  function amountsIn(text: string): number[] {
    const receipt = text.slice(text.indexOf("YOUR RECEIPT"), text.indexOf("BEFORE WE COME"));
    return [...receipt.matchAll(/^ *(−?)\$([\d,]+)\.(\d\d) {2}/gm)].map(([, sign, dollars = "", rest]) =>
      Number(`${sign && "-"}${dollars.replaceAll(",", "")}${rest}`),
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

  const less = (totalCents: number) => ({ totalCents, discountCents: 225000 - totalCents });

  it.each([225000, 200000, 0])("adds up to the total of %d cents that was charged", (totalCents) => {
    const { text } = bookingMail("booking_confirmation", facts(less(totalCents)));
    const amounts = amountsIn(text);
    expect(amounts.at(-1)).toBe(totalCents);
    expect(amounts.slice(0, -1).reduce((all, amount) => all + amount, 0)).toBe(totalCents);
  });

  it("calls what was taken off a discount, as the pages do, and has none otherwise", () => {
    for (const part of confirmation(less(200000))) {
      expect(part).toMatch(/Discount.*As agreed with you|As agreed with you.*Discount/);
      expect(part).toContain("−$250.00");
    }
    for (const part of confirmation()) expect(part).not.toContain("Discount");
  });

  it("of nothing says that nothing was to be paid, and of no card", () => {
    for (const part of confirmation(less(0))) {
      expect(part).toContain("nothing to pay");
      expect(part).not.toContain("paid by card");
    }
  });
});
