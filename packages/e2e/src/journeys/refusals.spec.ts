import type { Page } from "@playwright/test";
import { addDays, formatDay, type ServiceDay, serviceDay } from "@totetaxi/values/service-day";
import { expectAccessible } from "../page/axe.ts";
import { expect, test } from "../page/journey.ts";
import { expectInSight } from "../page/sight.ts";
import { fillDay, placesOn } from "../product/procedures.ts";
import { chooseDay, chooseService, fillAddresses } from "../way/choose.ts";
import { aPetite, SOUTHAMPTON } from "../way/order.ts";
import { acceptTerms, continueToPayment, goToReview, payButton } from "../way/pay.ts";
import { expectStep, expectTotal, goOn, openAgain, openBook, openFromHome } from "../way/wizard.ts";

/** Whatever happens in the browser: nobody may have been asked for a booking. */
function bookingsAskedFor(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("booking.create")) asked.push(request.url());
  });
  return asked;
}

/** The first Thursday with a place, so that a product that has been running for a while can be asked again. */
async function anOpenThursday(from: string): Promise<ServiceDay> {
  let day = serviceDay(from);
  while (!(await placesOn(day)).open) day = addDays(day, 7);
  return day;
}

test("TR-04: what we cannot carry out is refused in words, before there is a booking to pay", async ({
  page,
}) => {
  const asked = bookingsAskedFor(page);
  await openBook(page);
  await test.step("nothing chosen", async () => {
    await goOn(page);
    const summary = page.getByRole("alert", { name: "Please look at this again:" });
    await expect(summary).toBeFocused();
    await expectAccessible(page);
    await summary.getByRole("link", { name: "Please choose a service." }).click();
    await expect(page.getByRole("group", { name: "Service" })).toBeFocused();
  });
  await test.step("items without a description", async () => {
    await page.getByRole("radio", { name: /^Standard delivery/ }).check();
    await page.getByRole("textbox", { name: "Items" }).fill("3");
    await goOn(page);
    await page.getByRole("link", { name: /Please describe the items/ }).click();
    await expect(page.getByRole("textbox", { name: "What are they?" })).toBeFocused();
    await page.getByRole("textbox", { name: "What are they?" }).fill("Three trunks");
    await goOn(page);
  });
  await test.step("today, and a day that was not chosen", async () => {
    await expectStep(page, "Date & time");
    await goOn(page);
    await expect(page.getByRole("link", { name: "Please choose a pickup day." })).toBeVisible();
    const today = page.getByRole("button", { name: "Monday, March 2, 2026: too soon to book online" });
    await today.click({ force: true }); // it says that it is disabled, and tells why when somebody tries
    const why = page.getByText(/March 2, 2026 is too soon to book online\. Call \(631\) 595-5100/);
    await expectInSight(why);
    await expect(page.getByRole("gridcell", { selected: true })).toHaveCount(0);
    await chooseDay(page, aPetite("2026-04-14"));
    await expect(page.getByText(/Pickup window: 8 to 11 AM/)).toBeVisible();
    await expect(page.getByText(/\b(12|1|2|3|4|5) PM\b/)).toHaveCount(0);
    await goOn(page);
  });
  await test.step("a ZIP code that we do not serve", async () => {
    await expectStep(page, "Addresses");
    await fillAddresses(page, {
      pickup: { line1: "1 Elm Street", city: "Albany", state: "NY", zip: "12207" },
      delivery: SOUTHAMPTON,
    });
    await goOn(page);
    const refused = page.getByRole("link", { name: /We don’t serve this ZIP code online yet\. Please call/ });
    await expect(refused).toBeVisible();
    await expectAccessible(page);
    await refused.click();
    await expect(page.getByRole("group", { name: "Pickup address" }).getByLabel("ZIP code")).toBeFocused();
    await page.getByRole("group", { name: "Pickup address" }).getByLabel("ZIP code").fill("10019");
    await page.getByRole("group", { name: "Pickup address" }).getByLabel("City").fill("New York");
    await goOn(page);
  });
  await test.step("a mail address and a phone number that are none", async () => {
    await expectStep(page, "Your details");
    await page.getByLabel("First name").fill("Grace");
    await page.getByLabel("E-mail address").fill("grace@");
    await page.getByLabel("Phone number").fill("12");
    await goOn(page);
    await expect(page.getByRole("link", { name: /e-mail address like name@example\.com/ })).toBeVisible();
    await expect(page.getByRole("link", { name: /phone number we can call/ })).toBeVisible();
    await expect(page.getByRole("link", { name: "Enter your last name." })).toBeVisible();
    await expect(page.getByLabel("E-mail address")).toHaveValue("grace@");
  });
  expect(asked).toEqual([]);
});

test("S-033, TR-19: nothing is booked without the terms, nor on a day that was filled meanwhile: the guest is back at the calendar with everything kept", async ({
  page,
  watch,
}) => {
  watch.expect(/409/);
  const order = aPetite(await anOpenThursday("2026-04-16"));
  await openFromHome(page);
  await goToReview(page, order);
  const asked = bookingsAskedFor(page);
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await page.getByRole("link", { name: "Please accept the terms of service to go on." }).click();
  await expect(page.getByRole("checkbox", { name: /terms of service/ })).toBeFocused();
  expect(asked).toEqual([]);
  await acceptTerms(page);
  await fillDay(order.day);
  expect((await placesOn(order.day)).open).toBe(false);
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await expectStep(page, "Date & time");
  await expect(page.getByText(/has just been taken/)).toBeVisible();
  await expect(page.getByRole("alert", { name: "Please look at this again:" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: `${formatDay(order.day)}: full` })).toBeVisible();
  await expectAccessible(page);
  await chooseDay(page, aPetite("2026-04-21"));
  await goOn(page);
  await expectStep(page, "Review & pay");
  await continueToPayment(page);
});

test("TR-10: a price that changed since it was shown is told with both amounts, and binds only when it is accepted", async ({
  page,
  watch,
}) => {
  watch.expect(/409/);
  // The page was opened while an earlier card was in force, on which a petite cost $100.00 less.
  await page.route(/catalog\.get/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('"baseCents":99500', '"baseCents":89500');
    await route.fulfill({ response, body: body.replaceAll('"cents":99500', '"cents":89500') });
  });
  await openFromHome(page);
  await goToReview(page, aPetite("2026-04-22"));
  await acceptTerms(page);
  await expectTotal(page, 89_500);
  await page.unroute(/catalog\.get/);
  await page.getByRole("button", { name: "Continue to payment" }).click();
  const told = page.getByRole("alert").filter({ hasText: "The price has changed since you saw it." });
  await expect(told).toContainText("It was $895.00, and is now $995.00. Nothing was booked or charged.");
  await expectInSight(told);
  await expectTotal(page, 99_500);
  await expectAccessible(page);
  const { booking } = await continueToPayment(page);
  expect(booking.totalCents).toBe(99_500);
  await expect(payButton(page, 99_500)).toBeVisible();
});

test("S-028: only standard and full moves are offered an hour, and only in the morning", async ({ page }) => {
  const order = aPetite("2026-04-23");
  await openBook(page);
  await chooseService(page, order);
  await goOn(page);
  await chooseDay(page, order);
  const offered = async (tier: "Petite" | "Standard" | "Full") => {
    await openAgain(page, "Service");
    await chooseService(page, { ...order, cargo: { service: "Mini move", tier } });
    await openAgain(page, "Date & time");
    const windows = page.getByRole("group", { name: "Pickup window" }).getByRole("radio");
    return await windows.evaluateAll((radios) => radios.map((radio) => radio.getAttribute("value")));
  };
  const hours = ["morning", "hour_8", "hour_9", "hour_10"];
  expect(await offered("Standard")).toEqual(hours);
  expect(await offered("Full")).toEqual(hours);
  expect(await offered("Petite")).toEqual(["morning", "no_preference"]);
});
