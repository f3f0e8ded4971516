import type { Page } from "@playwright/test";
import { expectAccessible } from "../page/axe.ts";
import { expectFits } from "../page/fits.ts";
import { expect, test } from "../page/journey.ts";
import { expectInSight } from "../page/sight.ts";
import { bookingOf } from "../product/procedures.ts";
import { aloneWithStandIn, chargesOf, intentsOf } from "../product/stand-in.ts";
import { chooseDay, chooseService, fillAddresses } from "../way/choose.ts";
import { aPetite, MANHATTAN, SOUTHAMPTON } from "../way/order.ts";
import {
  acceptTerms,
  askForBooking,
  bank,
  CARDS,
  expectBooked,
  expectCardForm,
  goToPayment,
  goToReview,
  payWith,
} from "../way/pay.ts";
import { expectStep, expectTotal, goOn, openBook, openFromHome } from "../way/wizard.ts";

const CREATE = /\/api\/trpc\/[^?]*booking\.create/;

/** Every documented card that is declined, and what a guest reads: what the issuer knows is told, what it hides is not. */
const DECLINES = [
  ["4000000000000002", "The bank declined the card."],
  ["4000000000009995", "There was not enough money available on the card."],
  ["4000000000009987", "The bank declined the card."],
  ["4000000000009979", "The bank declined the card."],
  ["4000000000000069", "The card has expired."],
  ["4000000000000127", "The security code did not match the card."],
  ["4000000000000119", "The bank could not process the card just now."],
  ["4000000000006975", "The card has reached its limit for now."],
  ["4100000000000019", "The bank declined the card."],
] as const;

for (const [part, cards] of [DECLINES.slice(0, 5), DECLINES.slice(5)].entries()) {
  test(`S-111, S-112: every way a card can be declined is told in plain words, part ${part + 1}`, async ({
    page,
    watch,
  }) => {
    test.slow();
    watch.expect(/402 \(Payment Required\)/);
    await openFromHome(page);
    const created = await goToPayment(page, aPetite("2026-05-06"));
    const told = page.getByRole("dialog").getByRole("alert");
    for (const [number, words] of cards) {
      const answered = page.waitForResponse(/\/v1\/payment_intents\/[^/]+\/confirm/);
      await payWith(page, number);
      await answered;
      await expect(told).toContainText(words);
      await expect(told).toContainText("Nothing was charged, and your place is still held.");
      await expectInSight(told);
      await expect(told).not.toContainText(/stolen|lost|fraud/i);
    }
    await payWith(page, CARDS.good);
    await expectBooked(page, created);
    expect(await intentsOf(created.booking.number)).toHaveLength(1);
    expect((await chargesOf(created.booking.number)).captured).toEqual([99_500]);
  });
}

test("a guest who walks away from the bank's check is not charged, and pays later with another card", async ({
  page,
  watch,
}) => {
  watch.expect(/\b40[02]\b/);
  await openFromHome(page);
  const created = await goToPayment(page, aPetite("2026-05-06"));
  await aloneWithStandIn(async () => {
    await payWith(page, CARDS.challenged);
    await expect(bank(page).locator("#test-source-authorize-3ds")).toBeVisible();
    await page.reload();
  });
  await expectCardForm(page);
  expect(await bookingOf(created.accessToken)).toMatchObject({ status: "pending" });
  expect((await chargesOf(created.booking.number)).captured).toEqual([]);
  await payWith(page, CARDS.good);
  await expectBooked(page, created);
  expect(await intentsOf(created.booking.number)).toHaveLength(1);
});

test("S-096: a guest reads that cards cannot be taken when the site has no key for them, and nothing breaks", async ({
  page,
}) => {
  await page.route(CREATE, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/"publishableKey":"[^"]*"/, '"publishableKey":""');
    await route.fulfill({ response, body });
  });
  await openFromHome(page);
  await goToReview(page, aPetite("2026-05-07"));
  await acceptTerms(page);
  const created = await askForBooking(page);
  const told = page.getByRole("alert").filter({ hasText: "Cards cannot be taken on this page just now." });
  await expect(told).toContainText("nothing was charged. Your place is held: please call (631) 595-5100");
  await expectAccessible(page);
  expect(await bookingOf(created.accessToken)).toMatchObject({ status: "pending" });
  await page.getByRole("button", { name: "Back to the review" }).click();
  await expectStep(page, "Review & pay");
});

test("a guest whose network goes away is told, loses nothing, and goes on when it is back", async ({
  page,
  context,
  watch,
}) => {
  watch.expect(/Failed to load resource/, /ERR_INTERNET_DISCONNECTED/);
  const order = aPetite("2026-05-07");
  await openBook(page);
  await goToReview(page, order);
  await acceptTerms(page);
  await context.setOffline(true);
  const offline = page.getByRole("status").filter({ hasText: "You are offline." });
  await expect(offline).toContainText("Everything you entered is kept in this browser.");
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "We could not reach our server." })).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(false);
  await expect(offline).toBeHidden();
  await expectTotal(page, order.totalCents);
  const created = await askForBooking(page);
  await expectCardForm(page);
  expect(await intentsOf(created.booking.number)).toHaveLength(1);
});

test("a guest whom the price list or the calendar cannot reach is told whom to call, and tries again", async ({
  page,
  watch,
}) => {
  watch.expect(/Failed to load resource/);
  const catalogue = /\/api\/trpc\/[^?]*catalog\.get/;
  await page.route(catalogue, (route) => route.abort("connectionrefused"));
  await page.goto("/book");
  const told = page.getByRole("alert").filter({ hasText: "We cannot reach our price list just now." });
  await expect(told).toContainText("(631) 595-5100");
  await expect(page.getByRole("button", { name: "Close booking" })).toBeVisible();
  await expectAccessible(page);
  await page.unroute(catalogue);
  await told.getByRole("button", { name: "Try again" }).click();
  await expectStep(page, "Service");

  const availability = /\/api\/trpc\/[^?]*availability\.list/;
  await page.route(availability, (route) => route.abort("connectionrefused"));
  await chooseService(page, aPetite("2026-05-07"));
  await goOn(page);
  const away = page.getByRole("alert").filter({ hasText: "We cannot see the calendar just now." });
  await expect(away).toContainText("(631) 595-5100");
  await expectInSight(away);
  await page.unroute(availability);
  await away.getByRole("button", { name: "Try again" }).click();
  await chooseDay(page, aPetite("2026-05-07"));
  await expect(away).toBeHidden();
});

test("S-043: whom we do not drive to yet may call, or leave an address once, and goes on with another ZIP code", async ({
  page,
}) => {
  const order = aPetite("2026-05-07");
  await openBook(page);
  await chooseService(page, order);
  await goOn(page);
  await chooseDay(page, order);
  await goOn(page);
  await fillAddresses(page, {
    pickup: { ...MANHATTAN, city: "Albany", zip: "12207" },
    delivery: SOUTHAMPTON,
  });
  const pickup = page.getByRole("group", { name: "Pickup address" });
  await expect(pickup.getByText(/We don’t serve this ZIP code online yet/)).toBeVisible();
  await expect(pickup.getByRole("link", { name: "(631) 595-5100" })).toBeVisible();
  const email = pickup.getByLabel("E-mail address, for news of 12207");
  await email.fill("grace@");
  await email.press("Enter");
  await expect(pickup.getByText("Enter an e-mail address like name@example.com.")).toBeVisible();
  await expectStep(page, "Addresses");
  await email.fill("grace@example.com");
  await expectAccessible(page);
  await expectFits(page);
  await pickup.getByRole("button", { name: "Tell me" }).click();
  await expect(pickup.getByRole("status")).toContainText("We will write to grace@example.com");
  await pickup.getByLabel("ZIP code").fill("11968");
  await expect(
    pickup.getByText(/11968 is Southampton to the post office\. Keep yours if you are sure/),
  ).toBeVisible();
  await goOn(page);
  await expectStep(page, "Your details");
});

/** The part of the site that shows what was booked breaks as soon as it is shown. */
async function breakSuccess(page: Page): Promise<void> {
  await page.route(/\/_next\/static\/chunks\/.*\.js/, async (route) => {
    const response = await route.fetch();
    const code = await response.text();
    const broken = code.replace(
      /(You are booked, )(\$\{)/,
      (_, words, opens) => `${words}${opens}slip()}${opens}`,
    );
    const slip = "function slip(){throw new Error('a slip of the page')}";
    await route.fulfill({ response, body: `${broken};${broken === code ? "" : slip}` });
  });
}

for (const [place, open] of [
  ["over the home page", openFromHome],
  ["as a page of its own", openBook],
] as const) {
  test(`a booking ${place} whose page breaks right after the payment is not lost: the page says that it is paid`, async ({
    page,
    watch,
  }) => {
    watch.expect(/slip of the page/);
    await breakSuccess(page);
    await open(page);
    const created = await goToPayment(page, aPetite("2026-05-12"));
    await payWith(page, CARDS.good);
    const known = page.getByRole("status").filter({ hasText: `Booking ${created.booking.number}: Paid` });
    await expect(known).toContainText("Everything is arranged.");
    await expect(page.getByText("Your booking did not.")).toBeVisible();
    await expectAccessible(page);
    await known.getByRole("link", { name: "View your booking" }).click();
    await expect(page.getByRole("heading", { name: created.booking.number })).toBeVisible();
    expect((await chargesOf(created.booking.number)).captured).toEqual([99_500]);
  });
}
