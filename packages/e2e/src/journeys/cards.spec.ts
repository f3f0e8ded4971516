import type { Route } from "@playwright/test";
import { expectAccessible } from "../page/axe.ts";
import { expect, test } from "../page/journey.ts";
import { mailTo } from "../product/mail-box.ts";
import { bookingOf, readCreated } from "../product/procedures.ts";
import { aloneWithStandIn, chargesOf, intentsOf, withConfig } from "../product/stand-in.ts";
import { aPetite } from "../way/order.ts";
import {
  acceptTerms,
  askForBooking,
  bank,
  CARDS,
  continueToPayment,
  expectBooked,
  expectCardForm,
  goToPayment,
  goToReview,
  payButton,
  payWith,
  typeCard,
} from "../way/pay.ts";
import { openBook, openFromHome } from "../way/wizard.ts";

const CREATE = /\/booking\.create/;
const CONFIRM = /\/v1\/payment_intents\/[^/]+\/confirm/;

/** The request does what it does, and nobody hears of it. */
async function loseAnswer(route: Route): Promise<void> {
  await route.fetch();
  await route.abort("connectionreset");
}

/** What a browser says when the stand-in answers that a card was declined. */
const DECLINED = /402 \(Payment Required\)/;

test("a declined card is told in plain words, and the next one pays the same booking and the same payment", async ({
  page,
  watch,
}) => {
  watch.expect(DECLINED);
  const order = aPetite("2026-03-17");
  const dialog = await openFromHome(page);
  const created = await goToPayment(page, order);
  const { number } = created.booking;
  await payWith(page, CARDS.declined);
  const told = page.getByRole("alert").filter({ hasText: "The bank declined the card." });
  await expect(told).toContainText("Nothing was charged, and your place is still held.");
  await expectAccessible(page);
  const [first] = await intentsOf(number);
  expect(await bookingOf(created.accessToken)).toMatchObject({ status: "pending" });

  await payWith(page, CARDS.noFunds);
  await expect(page.getByRole("alert").filter({ hasText: "not enough money" })).toBeVisible();
  await payWith(page, CARDS.good);
  await expectBooked(page, created);
  await page.getByRole("button", { name: "Done" }).click();
  await expect(dialog).toBeHidden();
  expect(await intentsOf(number)).toEqual([expect.objectContaining({ id: first?.id, status: "succeeded" })]);
  expect(await chargesOf(number)).toEqual({ captured: [order.totalCents], declined: 2 });
  await mailTo(order.guest.email, /is booked/);
});

test("a guest passes the bank's check and has paid; one who fails it pays with another card", async ({
  page,
  watch,
}) => {
  watch.expect(DECLINED, /\b40[02]\b/);
  await openFromHome(page);
  const created = await goToPayment(page, aPetite("2026-03-18"));
  await aloneWithStandIn(async () => {
    await payWith(page, CARDS.challenged);
    await bank(page).locator("#test-source-fail-3ds").click();
    await expect(page.getByRole("alert").filter({ hasText: "check was not passed" })).toBeVisible();
    expect(await bookingOf(created.accessToken)).toMatchObject({ status: "pending" });

    await payButton(page).click();
    await expectAccessible(page);
    await bank(page).locator("#test-source-authorize-3ds").click();
  });
  await expectBooked(page, created);
  expect((await chargesOf(created.booking.number)).captured).toEqual([99_500]);
  expect(await intentsOf(created.booking.number)).toHaveLength(1);
});

test("S-101: a bank with a page of its own sends the guest back to a booking that finishes itself, and that can be taken back", async ({
  page,
}) => {
  const order = aPetite("2026-03-19");
  await openFromHome(page);
  const created = await goToPayment(page, order);
  await aloneWithStandIn(() =>
    withConfig({ threeDSecure: "redirect" }, async () => {
      await payWith(page, CARDS.challenged);
      await page.locator("#test-source-authorize-3ds").click();
    }),
  );
  await expect(page.getByRole("heading", { name: created.booking.number })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Paid" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel booking" }).click();
  const question = page.getByRole("dialog", { name: `Cancel booking ${created.booking.number}?` });
  await expect(question).toContainText("You get $995.00 back, all that you paid, on the card you paid with.");
  await expectAccessible(page);
  await question.getByRole("button", { name: "Yes, cancel it" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Cancelled" })).toBeVisible();
  await expect.poll(async () => (await chargesOf(created.booking.number)).captured).toEqual([0]);
  await mailTo(order.guest.email, /is cancelled/);

  await openBook(page);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
});

test("S-101, S-112: whoever fails the check on a bank's own page reads so on the booking's page, and pays there with another card", async ({
  page,
  watch,
}) => {
  watch.expect(DECLINED);
  await openFromHome(page);
  const created = await goToPayment(page, aPetite("2026-03-20"));
  await aloneWithStandIn(() =>
    withConfig({ threeDSecure: "redirect" }, async () => {
      await payWith(page, CARDS.challenged);
      await page.locator("#test-source-fail-3ds").click();
    }),
  );
  await expect(page.getByRole("heading", { name: created.booking.number })).toBeVisible();
  await expect(page.getByText("Your last try did not go through, and nothing was charged.")).toBeVisible();
  await page.getByRole("button", { name: "Pay now" }).click();
  await expect(page.getByRole("region", { name: "Payment" })).toBeFocused();
  await expectCardForm(page);
  await expectAccessible(page);
  await payWith(page, CARDS.good);
  await expect(page.getByRole("status").filter({ hasText: "Paid" })).toBeVisible();
});

test("TR-03: a guest who comes back from the bank with an empty browser still has a paid booking", async ({
  page,
  browser,
}) => {
  await openFromHome(page);
  const created = await goToPayment(page, aPetite("2026-03-19"));
  const back = await aloneWithStandIn(() =>
    withConfig({ threeDSecure: "redirect" }, async () => {
      const returned = page.waitForRequest(/\/booking-success\?/);
      await page.route(/\/booking-success\?/, (route) => route.abort());
      await payWith(page, CARDS.challenged);
      await page.locator("#test-source-authorize-3ds").click();
      return (await returned).url();
    }),
  );
  const cold = await browser.newContext();
  try {
    const other = await cold.newPage();
    await other.goto(back);
    await expect(other.getByRole("heading", { name: created.booking.number })).toBeVisible();
    await expect(other.getByRole("status").filter({ hasText: "Paid" })).toBeVisible();
    expect(other.url(), "nothing of the payment stays in the address").not.toContain("secret");
  } finally {
    await cold.close();
  }
});

test("TR-05: two presses of each button, and a lost answer between them, are one booking and one charge", async ({
  page,
  watch,
}) => {
  watch.expect(/Failed to load resource/);
  await openFromHome(page);
  await goToReview(page, aPetite("2026-03-24"));
  await acceptTerms(page);
  const made: string[] = [];
  await page.route(CREATE, async (route) => {
    made.push((await readCreated(await route.fetch())).booking.number);
    await route.abort("connectionreset");
  });
  await page.getByRole("button", { name: "Continue to payment" }).dblclick();
  await expect(page.getByRole("alert").filter({ hasText: "We could not reach our server." })).toBeVisible();
  expect(made).toHaveLength(1);
  await page.unroute(CREATE);
  const created = await continueToPayment(page);
  const { number } = created.booking;
  expect([number]).toEqual(made);
  await typeCard(page, CARDS.good);
  await payButton(page).dblclick();
  await expectBooked(page, created);
  expect(await intentsOf(number)).toHaveLength(1);
  expect(await chargesOf(number)).toEqual({ captured: [99_500], declined: 0 });
});

test("S-113: when the network goes while paying, the booking waits, and trying again charges once although that answer is lost too", async ({
  page,
  watch,
}) => {
  watch.expect(/Failed to load resource/);
  await openFromHome(page);
  const created = await goToPayment(page, aPetite("2026-03-25"));
  await page.route(CONFIRM, (route) => route.abort("connectionreset"));
  await payWith(page, CARDS.good);
  const told = page.getByRole("alert").filter({ hasText: "The connection broke while paying." });
  await expect(told).toContainText("You will not be charged twice.");
  expect(await bookingOf(created.accessToken)).toMatchObject({ status: "pending" });
  await page.unroute(CONFIRM);
  await page.route(CONFIRM, loseAnswer);
  await payButton(page).click();
  await expectBooked(page, created);
  expect(await chargesOf(created.booking.number)).toEqual({ captured: [99_500], declined: 0 });
});

test("S-096: a guest whose browser blocks the payment provider's script reads so, and pays later through the booking's link", async ({
  page,
  watch,
}) => {
  watch.expect(/Failed to load resource/);
  const script = /\/_sandbox\/stripe\.js/;
  await page.route(script, (route) => route.abort("blockedbyclient"));
  await openFromHome(page);
  await goToReview(page, aPetite("2026-03-26"));
  await acceptTerms(page);
  const created = await askForBooking(page);
  const told = page.getByRole("alert").filter({ hasText: "The card form could not be loaded." });
  await expect(told).toContainText("Your place is held; nothing was charged.");
  await expectAccessible(page);
  await page.unroute(script);
  await told.getByRole("button", { name: "Try again" }).click();
  await expectCardForm(page);

  await page.goto(`/booking/${created.accessToken}`);
  await page.getByRole("button", { name: "Pay now" }).click();
  await expectCardForm(page);
  await expectAccessible(page);
  await payWith(page, CARDS.good);
  await expect(page.getByRole("status").filter({ hasText: "Paid" })).toBeVisible();
  expect(await intentsOf(created.booking.number)).toHaveLength(1);
});
