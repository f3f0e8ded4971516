import { serviceDay } from "@totetaxi/values/service-day";
import { expectAccessible } from "../page/axe.ts";
import { expectFits } from "../page/fits.ts";
import { expect, test } from "../page/journey.ts";
import { attachmentOf, mailTo } from "../product/mail-box.ts";
import { bookingOf, type Created } from "../product/procedures.ts";
import { chargesOf, intentsOf } from "../product/stand-in.ts";
import { chooseDay, chooseService, fillAddresses, fillContact } from "../way/choose.ts";
import { aGuest, MANHATTAN, MONTAUK, type Order, SOUTHAMPTON } from "../way/order.ts";
import {
  acceptTerms,
  CARDS,
  continueToPayment,
  expectBooked,
  goToReview,
  payButton,
  payWith,
} from "../way/pay.ts";
import { expectStep, expectTotal, goOn, openBook, openFromHome } from "../way/wizard.ts";

/** What is written about a booking wherever it is written: its lines and total as a person reads them. */
type Written = { readonly lines: readonly [amount: string, label: string][]; readonly total: string };
type Case = {
  readonly name: string;
  readonly order: Order;
  readonly written: Written;
  readonly service: string;
};

const STANDARD: Case = {
  name: "a standard mini move to Montauk on a Saturday at nine",
  service: "mini_move",
  order: {
    cargo: { service: "Mini move", tier: "Standard" },
    day: serviceDay("2026-03-14"),
    window: "9 to 10 AM",
    pickup: MANHATTAN,
    delivery: MONTAUK,
    guest: aGuest(),
    totalCents: 225_000,
  },
  written: {
    lines: [
      ["$1,725.00", "Standard mini move"],
      ["$175.00", "Saturday pickup"],
      ["$175.00", "Montauk (11954)"],
      ["$175.00", "Pickup from 9 to 10 AM"],
    ],
    total: "$2,250.00",
  },
};

const CASES: readonly Case[] = [
  {
    name: "a petite mini move with unpacking at any hour of a Tuesday",
    service: "mini_move",
    order: {
      cargo: { service: "Mini move", tier: "Petite", extras: ["Unpacking"] },
      day: serviceDay("2026-03-10"),
      window: "No preference",
      pickup: MANHATTAN,
      delivery: SOUTHAMPTON,
      guest: aGuest(),
      totalCents: 222_387,
    },
    written: {
      lines: [
        ["$995.00", "Petite mini move"],
        ["$1,130.00", "Unpacking"],
        ["$98.87", "Sales tax on organizing"],
      ],
      total: "$2,223.87",
    },
  },
  {
    name: "a full mini move, packed by us, at eight on the Sunday that begins daylight saving",
    service: "mini_move",
    order: {
      cargo: { service: "Mini move", tier: "Full", extras: ["Packing"] },
      wantsCoi: true,
      day: serviceDay("2026-03-08"),
      window: "8 to 9 AM",
      pickup: MANHATTAN,
      delivery: SOUTHAMPTON,
      guest: aGuest(),
      totalCents: 817_862,
    },
    written: {
      lines: [
        ["$2,490.00", "Full mini move"],
        ["$175.00", "Sunday pickup"],
        ["$0.00", "Certificate of insurance, included"],
        ["$5,070.00", "Packing"],
        ["$443.62", "Sales tax on organizing"],
        ["$0.00", "Pickup from 8 to 9 AM, included"],
      ],
      total: "$8,178.62",
    },
  },
  {
    name: "a standard delivery of two bags with a surfboard and a crib on top",
    service: "standard_delivery",
    order: {
      cargo: {
        service: "Standard delivery",
        count: 2,
        description: "Two duffel bags",
        items: { Surfboard: 1, "Crib (foldable)": 1 },
      },
      day: serviceDay("2026-03-11"),
      pickup: MANHATTAN,
      delivery: SOUTHAMPTON,
      guest: aGuest(),
      totalCents: 98_500,
    },
    written: {
      lines: [
        ["$285.00", "Standard delivery, 2 items"],
        ["$350.00", "Surfboard"],
        ["$350.00", "Crib (foldable)"],
      ],
      total: "$985.00",
    },
  },
  {
    name: "a Peloton and two bicycles, for a building that wants a certificate",
    service: "specialty_item",
    order: {
      cargo: { service: "Specialty item", items: { "Peloton / large equipment": 1, Bicycle: 2 } },
      wantsCoi: true,
      day: serviceDay("2026-03-14"),
      pickup: MANHATTAN,
      delivery: SOUTHAMPTON,
      guest: aGuest(),
      totalCents: 105_000,
    },
    written: {
      lines: [
        ["$500.00", "Peloton / large equipment"],
        ["$500.00", "Bicycle × 2"],
        ["$50.00", "Certificate of insurance"],
      ],
      total: "$1,050.00",
    },
  },
];

/** Paid once, at the price that was shown, for this booking and by its own payment (S-097). */
async function expectCharged({ booking }: Created, { order, service }: Case): Promise<void> {
  const [intent, ...more] = await intentsOf(booking.number);
  expect(more).toEqual([]);
  expect(intent).toMatchObject({ amount: order.totalCents, currency: "usd", status: "succeeded" });
  expect(intent?.metadata).toEqual({
    booking_id: expect.stringMatching(/^bkg_/),
    booking_number: booking.number,
    payment_id: expect.stringMatching(/^pay_/),
    service,
  });
  expect(await chargesOf(booking.number)).toEqual({ captured: [order.totalCents], declined: 0 });
}

/** The confirmation came, with every line of the receipt and an entry for the calendar. */
async function expectMail({ booking, accessToken }: Created, { order, written }: Case): Promise<void> {
  const mail = await mailTo(order.guest.email, /is booked/);
  expect(mail.subject).toContain(booking.number);
  for (const [amount, label] of written.lines) expect(mail.text).toContain(`${amount}  ${label} (`);
  expect(mail.text).toContain(`${written.total}  Total`);
  expect(mail.text).toContain(`/booking/${accessToken}`);
  expect(await attachmentOf(mail, "text/calendar")).toContain(booking.number);
}

for (const each of CASES) {
  test(`a guest books ${each.name}`, async ({ page, watch }) => {
    const { order, written } = each;
    await openBook(page);
    await goToReview(page, order);
    await expectTotal(page, order.totalCents);
    await acceptTerms(page);
    expect(watch.isStandInAsked, "nothing of the payment provider is loaded before the payment").toBe(false);

    const created = await continueToPayment(page);
    expect(created.booking).toMatchObject({ status: "pending", totalCents: order.totalCents });
    await expect(payButton(page, order.totalCents)).toBeVisible();
    await payWith(page, CARDS.good);
    await expectBooked(page, created);
    await expectCharged(created, each);
    await expectMail(created, each);

    await page.getByRole("link", { name: "View your booking" }).click();
    await expect(page.getByRole("heading", { name: created.booking.number })).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: "Paid" })).toBeVisible();
    for (const [amount, label] of written.lines) {
      await expect(page.getByRole("row", { name: label }).filter({ hasText: amount })).toBeVisible();
    }
    await expect(page.getByRole("row", { name: `Total ${written.total}` })).toBeVisible();
  });
}

test.describe("on a wide screen", () => {
  test.use({ viewport: { width: 1440, height: 900 }, timezoneId: "Pacific/Honolulu" });

  test(`a guest books ${STANDARD.name}, and every page on the way is accessible and fits`, async ({
    page,
  }) => {
    const { order } = STANDARD;
    const inspect = async () => {
      await expectAccessible(page);
      await expectFits(page);
    };
    await openFromHome(page);
    await chooseService(page, order);
    await expectTotal(page, 172_500);
    await inspect();
    await goOn(page);
    await expectStep(page, "Date & time");
    await chooseDay(page, order);
    await expectTotal(page, 207_500);
    await inspect();
    await goOn(page);
    await expectStep(page, "Addresses");
    await fillAddresses(page, order);
    await expectTotal(page, order.totalCents);
    await inspect();
    await goOn(page);
    await expectStep(page, "Your details");
    await fillContact(page, order);
    await inspect();
    await goOn(page);
    await expectStep(page, "Review & pay");
    await acceptTerms(page);
    await inspect();
    const created = await continueToPayment(page);
    await inspect();
    await payWith(page, CARDS.good);
    await expectBooked(page, created);
    await inspect();
    await expectCharged(created, STANDARD);
    await expectMail(created, STANDARD);

    const downloaded = page.waitForEvent("download");
    await page.getByRole("link", { name: "Add to calendar" }).click();
    expect((await downloaded).suggestedFilename()).toMatch(/\.ics$/);
    await page.getByRole("link", { name: "View your booking" }).click();
    await expect(page.getByRole("heading", { name: created.booking.number })).toBeVisible();
    await inspect();
    expect(await bookingOf(created.accessToken)).toMatchObject({
      status: "paid",
      paymentStatus: "succeeded",
    });
  });
});
