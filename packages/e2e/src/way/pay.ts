import { expect, type FrameLocator, type Page } from "@playwright/test";
import { cents, formatUsd } from "@totetaxi/values/cents";
import { type Created, readCreated } from "../product/procedures.ts";
import { chooseDay, chooseService, fillAddresses, fillContact } from "./choose.ts";
import type { Order } from "./order.ts";
import { expectStep, goOn } from "./wizard.ts";

/** Documented test cards, by what they do. */
export const CARDS = {
  good: "4242424242424242",
  declined: "4000000000000002",
  noFunds: "4000000000009995",
  challenged: "4000002760003184",
} as const;

/** What, when, from where and where to: the steps that everybody is asked, finished. */
export async function chooseTrip(page: Page, order: Order, steps = 5): Promise<void> {
  await chooseService(page, order);
  await goOn(page);
  await expectStep(page, "Date & time", steps);
  await chooseDay(page, order);
  await goOn(page);
  await expectStep(page, "Addresses", steps);
  await fillAddresses(page, order);
  await goOn(page);
}

/** The same for a guest, who is asked for details next. */
export async function goToDetails(page: Page, order: Order): Promise<void> {
  await chooseTrip(page, order);
  await expectStep(page, "Your details");
}

/** Everything that is asked before the review, from the first step on. */
export async function goToReview(page: Page, order: Order): Promise<void> {
  await goToDetails(page, order);
  await fillContact(page, order);
  await goOn(page);
  await expectStep(page, "Review & pay");
}

export async function acceptTerms(page: Page): Promise<void> {
  await page.getByRole("checkbox", { name: "I accept the terms of service" }).check();
}

/** Books: from here on the place is held. Resolves with what the page was told. */
export async function askForBooking(page: Page): Promise<Created> {
  const answered = page.waitForResponse(/\/api\/trpc\/booking\.create/);
  await page.getByRole("button", { name: "Continue to payment" }).click();
  return await readCreated(await answered);
}

/** Books, and waits until the card can be typed. */
export async function continueToPayment(page: Page): Promise<Created> {
  const created = await askForBooking(page);
  await expectCardForm(page);
  return created;
}

/** The whole way from the first step to the card form. */
export async function goToPayment(page: Page, order: Order): Promise<Created> {
  await goToReview(page, order);
  await acceptTerms(page);
  return await continueToPayment(page);
}

/** The whole way for somebody who is signed in, of whom no details are asked. */
export async function goToPaymentSignedIn(page: Page, order: Order): Promise<void> {
  await chooseTrip(page, order, 4);
  await acceptTerms(page);
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await expectCardForm(page);
}

export function cardFrame(page: Page): FrameLocator {
  return page.frameLocator('iframe[title="Secure payment input frame"]');
}

export async function expectCardForm(page: Page): Promise<void> {
  await expect(cardFrame(page).locator("[name=number]")).toBeVisible();
  await expect(payButton(page)).toBeEnabled();
}

export async function typeCard(page: Page, number: string): Promise<void> {
  const frame = cardFrame(page);
  await frame.locator("[name=number]").fill(number);
  await frame.locator("[name=expiry]").fill("12 / 34");
  await frame.locator("[name=cvc]").fill("123");
  await frame.locator("[name=postalCode]").fill("10019");
}

/** The button that names its act and the amount: that amount when one is given. */
export function payButton(page: Page, totalCents?: number) {
  const name = totalCents === undefined ? /^Pay \$/ : `Pay ${formatUsd(cents(totalCents))}`;
  return page.getByRole("button", { name });
}

export async function payWith(page: Page, number: string): Promise<void> {
  await typeCard(page, number);
  await payButton(page).click();
}

/** The bank's question over the page. */
export function bank(page: Page): FrameLocator {
  return page.frameLocator('dialog iframe[name^="__privateStripeFrame"]');
}

/** The page says that the booking stands, with its number. */
export async function expectBooked(page: Page, { booking }: Created): Promise<void> {
  await expect(page.getByRole("heading", { name: "You are booked, Grace." })).toBeVisible();
  await expect(page.getByRole("definition").filter({ hasText: /^TT-\d{6}$/ })).toHaveText(booking.number);
  await expect(page).toHaveTitle(`Booked: ${booking.number} | ToteTaxi`);
}
