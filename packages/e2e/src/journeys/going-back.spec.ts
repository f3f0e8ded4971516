import type { Page } from "@playwright/test";
import { expect, test } from "../page/journey.ts";
import { bookingOf } from "../product/procedures.ts";
import { chargesOf, intentsOf } from "../product/stand-in.ts";
import { chooseDay, chooseService, fillAddresses, fillContact } from "../way/choose.ts";
import { aPetite } from "../way/order.ts";
import {
  acceptTerms,
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
import { expectStep, expectTotal, goOn, openAgain, openBook, openFromHome } from "../way/wizard.ts";

test("S-036: whoever reloads at any step goes on where they were, and starts empty after the booking", async ({
  page,
}) => {
  const order = aPetite("2026-04-07", {
    cargo: { service: "Mini move", tier: "Petite", extras: ["Packing"] },
    window: "No preference",
    totalCents: 251_750,
  });
  const { guest } = order;
  await openBook(page);
  await chooseService(page, order);
  await page.reload();
  await expect(page.getByRole("radio", { name: /^Petite/ })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /^Packing/ })).toBeChecked();
  await goOn(page);
  await chooseDay(page, order);
  await page.reload();
  await expectStep(page, "Date & time");
  await expect(page.getByRole("button", { name: /^Tuesday, April 7, 2026/, pressed: true })).toBeVisible();
  await expect(page.getByRole("radio", { name: /^No preference/ })).toBeChecked();
  await goOn(page);
  await fillAddresses(page, order);
  await page.reload();
  await expectStep(page, "Addresses");
  await expect(
    page.getByRole("group", { name: "Delivery address" }).getByLabel("Street address"),
  ).toHaveValue(order.delivery.line1);
  await goOn(page);
  await fillContact(page, order);
  await page.reload();
  await expect(page.getByLabel("E-mail address")).toHaveValue(guest.email);
  await goOn(page);
  await page.getByLabel("Anything we should know?").fill("Ring twice.\nThe doorman is Frank.");
  await acceptTerms(page);
  await page.reload();
  await expectStep(page, "Review & pay");
  await expect(page.getByLabel("Anything we should know?")).toHaveValue("Ring twice.\nThe doorman is Frank.");
  await expectTotal(page, order.totalCents);
  const created = await continueToPayment(page);
  const before = await intentsOf(created.booking.number);
  await page.reload();
  await expectCardForm(page);
  await expect(payButton(page, order.totalCents)).toBeVisible();
  await payWith(page, CARDS.good);
  await expectBooked(page, created);
  expect((await intentsOf(created.booking.number)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));

  await page.reload();
  await expectStep(page, "Service");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await page.getByRole("link", { name: "Open it" }).click();
  await expect(page.getByRole("heading", { name: created.booking.number })).toBeVisible();
});

test("TR-05: going back and on is the same booking until something is changed: then the first is taken back, and one is paid", async ({
  page,
}) => {
  const order = aPetite("2026-04-08");
  await openFromHome(page);
  const first = await goToPayment(page, order);
  await openAgain(page, "Date & time");
  await goOn(page);
  await expectStep(page, "Review & pay");
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await expectCardForm(page);
  await expect(page.getByText(first.booking.number)).toBeVisible();
  expect(await intentsOf(first.booking.number)).toHaveLength(1);

  await page.getByRole("button", { name: "Back to the review" }).click();
  await page.getByRole("button", { name: "Change service" }).click();
  await expectStep(page, "Service");
  await page.getByRole("checkbox", { name: /^Unpacking/ }).check();
  await goOn(page);
  await expectStep(page, "Review & pay");
  await expectTotal(page, 222_387);
  const second = await continueToPayment(page);
  expect(second.booking.number).not.toBe(first.booking.number);
  await expect(payButton(page, 222_387)).toBeVisible();
  await payWith(page, CARDS.good);
  await expectBooked(page, second);

  await expect.poll(async () => (await bookingOf(first.accessToken)).status).toBe("cancelled");
  expect(await intentsOf(first.booking.number)).toEqual([expect.objectContaining({ status: "canceled" })]);
  expect((await chargesOf(first.booking.number)).captured).toEqual([]);
  expect((await chargesOf(second.booking.number)).captured).toEqual([222_387]);
});

test("the browser's Back closes the booking and Forward opens it again with everything in it", async ({
  page,
}) => {
  const order = aPetite("2026-04-09");
  const dialog = await openFromHome(page);
  await goToReview(page, order);
  await page.goBack();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/\/$/);
  await page.goForward();
  await expect(dialog).toBeVisible();
  await expectStep(page, "Review & pay");
  await expectTotal(page, order.totalCents);
});

test("TR-05: a booking open in two tabs is charged once, both turn to paid, and nobody is asked to pay again", async ({
  page,
  context,
  watch,
}) => {
  watch.expect(/\b(400|402|409)\b/);
  await openFromHome(page);
  const created = await goToPayment(page, aPetite("2026-04-09"));
  await typeCard(page, CARDS.good);
  const other = await context.newPage();
  await other.goto("/book");
  await expectCardForm(other);
  await typeCard(other, CARDS.good);
  const press = (tab: Page) => payButton(tab).evaluate((button: HTMLElement) => button.click());
  await Promise.all([press(page), press(other)]);
  await expectBooked(page, created);
  await expectBooked(other, created);
  expect((await chargesOf(created.booking.number)).captured).toEqual([99_500]);
  expect(await intentsOf(created.booking.number)).toHaveLength(1);
  await page.goto("/");
  await page.goBack();
  await expectStep(page, "Service");
  await other.goto(`/booking/${created.accessToken}`);
  await expect(other.getByRole("status").filter({ hasText: "Paid" })).toBeVisible();
  await expect(other.getByRole("button", { name: /^pay/i })).toHaveCount(0);
});
