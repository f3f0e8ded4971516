import type { Page } from "@playwright/test";
import { expectAccessible } from "../page/axe.ts";
import { expectFits } from "../page/fits.ts";
import { expect, test } from "../page/journey.ts";
import { attachmentOf, mailTo } from "../product/mail-box.ts";
import { bookingOf, type Created } from "../product/procedures.ts";
import { chargesOf, intentsOf } from "../product/stand-in.ts";
import { chooseDay, chooseService, fillAddresses, fillContact } from "../way/choose.ts";
import {
  acceptTerms,
  CARDS,
  continueToPayment,
  expectBooked,
  goToReview,
  payButton,
  payWith,
} from "../way/pay.ts";
import { CASES, type Case, STANDARD } from "../way/price-list.ts";
import { expectStep, expectTotal, goOn, openBook, openFromHome } from "../way/wizard.ts";

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

/** Reads along whatever the site tells the browser (S-098); what comes back says where a secret was among it. */
function lookForSecrets(page: Page): () => Promise<string[]> {
  const read: Promise<string | undefined>[] = [];
  page.on("response", (response) => {
    if (!["document", "script", "fetch"].includes(response.request().resourceType())) return;
    const hasSecret = response.text().then(
      (text) => /[sr]k_(test|live)_|whsec_|postgres(ql)?:\/\//.test(text),
      () => false, // a download, or a page that was left
    );
    read.push(hasSecret.then((found) => (found ? response.url() : undefined)));
  });
  return async () => {
    expect(read.length).toBeGreaterThan(20);
    return (await Promise.all(read)).filter((url) => url !== undefined);
  };
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

    // An account is offered once everything is paid, not before (C-06).
    const offer = page.getByRole("region", { name: "Coming back?" });
    await expect(offer.getByRole("link", { name: "Create an account" })).toBeVisible();
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
    test.slow(); // it is looked at eight times
    const secrets = lookForSecrets(page);
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
    const price = page.getByRole("complementary", { name: "Price" });
    await price.getByText("Saturday pickup").click();
    await expect(price.getByText(/^Weekends and peak dates cost more/)).toBeVisible();
    await expect(price.getByText("Here: Pickup on Saturday, March 14, 2026.")).toBeVisible();
    await page.getByRole("button", { name: "Next month" }).click();
    await expect(page.getByRole("grid", { name: "Pickup day, April 2026" })).toHaveAttribute(
      "aria-busy",
      "false",
    );
    await expect(page.getByText("Saturday: $175.00 more.")).toBeVisible();
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
    const timeline = page.getByRole("region", { name: "Where it stands" }).getByRole("listitem");
    await expect(timeline).toHaveText([
      /^Booked, done/,
      /^Paid, done/,
      /^Pickup, still to comeSaturday, March 14, 9 to 10 AM$/,
      /^Delivery, still to come/,
    ]);
    await inspect();
    expect(await bookingOf(created.accessToken)).toMatchObject({
      status: "paid",
      paymentStatus: "succeeded",
    });
    expect(await secrets(), "told to a browser").toEqual([]);
  });
});
