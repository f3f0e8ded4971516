import { expectAccessible } from "../page/axe.ts";
import { expect, test } from "../page/journey.ts";
import { chooseDay, chooseService } from "../way/choose.ts";
import { aPetite } from "../way/order.ts";
import { acceptTerms, continueToPayment, goToReview } from "../way/pay.ts";
import { expectStep, expectTotal, goOn, openAgain, openBook } from "../way/wizard.ts";

const SURFBOARD = { service: "Specialty item", items: { Surfboard: 1 } } as const;

test("C-15, C-30: a peak date is named where it is chosen and where it is paid, whatever it adds to the price", async ({
  page,
}) => {
  await openBook(page);
  await goToReview(page, aPetite("2026-05-25", { cargo: SURFBOARD }));
  await openAgain(page, "Date & time");
  await expect(page.getByText(/^Memorial Day is a peak date: should you cancel/)).toBeVisible();
  await expect(page.getByText("No surcharge on this day.")).toBeVisible();
  await goOn(page);
  await expectStep(page, "Review & pay");
  const told = page.getByText(/^Your pickup is on a peak date: should you cancel/);
  await expect(told).toBeVisible();
  await acceptTerms(page);
  await continueToPayment(page);
  await expect(told).toBeVisible();
});

test("whoever takes the cheaper day goes on from that day, by keyboard too", async ({ page }) => {
  const order = aPetite("2026-04-11");
  await openBook(page);
  await chooseService(page, order);
  await goOn(page);
  await chooseDay(page, order);
  await page.getByRole("button", { name: "Take Friday, April 10" }).press("Enter");
  await expect(page.getByText("Friday, April 10, 2026", { exact: true })).toBeFocused();
});

test("an item that an earlier price list had is shown, named, and can be taken off", async ({ page }) => {
  await openBook(page);
  await chooseService(page, aPetite("2026-04-10", { cargo: SURFBOARD }));
  await expectTotal(page, 35_000);
  // What a browser kept of last summer, when there was one more item on the list.
  await page.evaluate(() => {
    for (const [key, kept] of Object.entries(localStorage))
      localStorage.setItem(key, String(kept).replace('"surfboard":1', '"surfboard":1,"grand_piano":1'));
  });
  await page.reload();
  await goOn(page);
  const problem = page.getByRole("alert", { name: "Please look at this again:" });
  await expect(problem).toContainText("Grand piano is no longer on our price list");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Remove Grand piano" }).click();
  await expect(page.getByRole("group", { name: "Which items?" })).toBeFocused();
  await expectTotal(page, 35_000);
  await goOn(page);
  await expectStep(page, "Date & time");
});
