import { expectAccessible } from "../page/axe.ts";
import { expect, test } from "../page/journey.ts";
import { letHoldRunOut } from "../product/database.ts";
import { bookingOf } from "../product/procedures.ts";
import { chargesOf, intentsOf } from "../product/stand-in.ts";
import { aPetite } from "../way/order.ts";
import { CARDS, continueToPayment, expectBooked, goToPayment, payWith } from "../way/pay.ts";
import { expectStep, openFromHome } from "../way/wizard.ts";

test("C-14: a guest sees how long the place is held, keeps it once for 15 minutes more, and pays by the same way", async ({
  page,
}) => {
  const order = aPetite("2026-05-05");
  await openFromHome(page);
  const created = await goToPayment(page, order);
  const before = await intentsOf(created.booking.number);
  await expect(page.getByText(/Your place is held for 1[0-4]:\d\d minutes/)).toBeVisible();
  await page.getByRole("button", { name: "Keep it for 15 more minutes" }).click();
  await expect(page.getByText(/Your place is held for 2\d:\d\d minutes/)).toBeVisible();
  const kept = page.getByRole("status").filter({ hasText: "We keep it for you 15 minutes longer." });
  await expect(kept).toBeVisible();
  await expect(kept).toBeFocused();
  await expect(page.getByRole("button", { name: "Keep it for 15 more minutes" })).toHaveCount(0);
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByText("It cannot be kept longer again.")).toBeVisible();
  await payWith(page, CARDS.good);
  await expectBooked(page, created);
  expect((await intentsOf(created.booking.number)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
});

test("a guest whose hold has passed is told so, keeps all that was entered, and books again", async ({
  page,
}) => {
  test.slow(); // the product ends holds every ten seconds
  const order = aPetite("2026-05-05");
  await openFromHome(page);
  const first = await goToPayment(page, order);
  await letHoldRunOut(first.booking.number);
  const told = page.getByRole("alert").filter({ hasText: "The time to pay has run out" });
  await expect(told).toBeVisible({ timeout: 60_000 });
  await expect(told).toContainText("No payment was kept for it. Everything you entered is still here");
  expect(await bookingOf(first.accessToken)).toMatchObject({ status: "expired" });
  await expectAccessible(page);
  await told.getByRole("button", { name: "Book again" }).click();
  await expectStep(page, "Review & pay");
  const second = await continueToPayment(page);
  expect(second.booking.number).not.toBe(first.booking.number);
  await payWith(page, CARDS.good);
  await expectBooked(page, second);
  expect((await chargesOf(first.booking.number)).captured).toEqual([]);
});

test("a guest who changes the order after its hold has passed books the changed one with the same press", async ({
  page,
  watch,
}) => {
  test.slow(); // the product ends holds every ten seconds
  watch.expect(/\b422\b/);
  await openFromHome(page);
  const first = await goToPayment(page, aPetite("2026-05-06"));
  await page.getByRole("button", { name: "Back to the review" }).click();
  await page.getByLabel("Anything we should know?").fill("Ring twice.");
  await letHoldRunOut(first.booking.number);
  await expect
    .poll(async () => (await bookingOf(first.accessToken)).status, { timeout: 60_000 })
    .toBe("expired");
  const second = await continueToPayment(page);
  expect(second.booking.number).not.toBe(first.booking.number);
  await payWith(page, CARDS.good);
  await expectBooked(page, second);
});
