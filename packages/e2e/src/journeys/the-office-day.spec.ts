import type { Page } from "@playwright/test";
import { serviceDay } from "@totetaxi/values/service-day";
import { expectAccessible } from "../page/axe.ts";
import { expectFits } from "../page/fits.ts";
import { expect, test } from "../page/journey.ts";
import { withOfficeBeside } from "../product/office-beside.ts";
import { bookAndPay } from "../product/pay-by-program.ts";
import { bookAsGuest, placesOn } from "../product/procedures.ts";
import { OFFICE, OFFICE_BESIDE } from "../product/where.ts";
import { chooseService, turnTo } from "../way/choose.ts";
import { callOffice, SAM } from "../way/desk.ts";
import { expectLive, openOffice } from "../way/office.ts";
import { enterOffice } from "../way/office-session.ts";
import { aPetite } from "../way/order.ts";
import { CARDS, expectBooked, goToPayment, payWith } from "../way/pay.ts";
import { goOn, openBook } from "../way/wizard.ts";

const SEEN_SOON = { timeout: 30_000 };

test.use({ viewport: { width: 1440, height: 900 } });

test("what a guest books and pays is on Today, in the list and in the calendar without a reload", async ({
  page,
  browser,
}) => {
  const office = await browser.newContext();
  const [today, list, calendar] = [await office.newPage(), await office.newPage(), await office.newPage()];
  await openOffice(today, "/");
  await list.goto(`${OFFICE}/bookings?from=2026-06-16&to=2026-06-16`);
  await calendar.goto(`${OFFICE}/calendar?view=day&day=2026-06-16`);
  for (const each of [today, list, calendar]) await expectLive(each);

  await openBook(page);
  const created = await goToPayment(page, aPetite("2026-06-16"));
  const { number } = created.booking;
  const waiting = today.getByRole("region", { name: "Unpaid holds" }).getByText(number);
  const row = list.getByRole("row").filter({ hasText: number });
  const line = calendar.getByRole("listitem").filter({ hasText: number });
  await expect(waiting).toBeVisible(SEEN_SOON);
  await expect(row).toContainText("Unpaid", SEEN_SOON);
  await expect(line).toContainText("Unpaid", SEEN_SOON);

  await payWith(page, CARDS.good);
  await expectBooked(page, created);
  await expect(waiting).toBeHidden(SEEN_SOON);
  await expect(row).toContainText("Paid", SEEN_SOON);
  await expect(line).toContainText("Paid", SEEN_SOON);
  await office.close();
});

test("a page that was cut off says so, and shows what it missed once it is back", async ({ page, watch }) => {
  watch.expect(/live\.changes/);
  await page.route("**/api/trpc/live.changes**", (route) => route.abort());
  await openOffice(page, "/");
  await expect(page.getByText("Connecting", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Refunds waiting" })).toBeVisible();
  const { booking } = await bookAsGuest("2026-06-17");
  await page.unroute("**/api/trpc/live.changes**");
  await expectLive(page);
  await expect(page.getByText(booking.number)).toBeVisible(SEEN_SOON);
});

test.describe
  .serial("an office beside the office", () => {
    test("a page outlives a kill of the office's server, and shows what was booked while nobody was there to tell it", async ({
      page,
      watch,
    }) => {
      watch.expect(/ERR_/, /status of 503/);
      await withOfficeBeside(async (office) => {
        await office.start();
        await enterOffice(page.context(), SAM);
        await page.goto(`${OFFICE_BESIDE}/bookings?from=2026-06-25&to=2026-06-25`);
        await expectLive(page);
        await office.kill();
        await expect(page.getByText("Connecting", { exact: true })).toBeVisible(SEEN_SOON);
        const { booking } = await bookAsGuest("2026-06-25");
        await office.start();
        const row = page.getByRole("row").filter({ hasText: booking.number });
        await expect(row).toContainText("Unpaid", SEEN_SOON);
        await expectLive(page);
      });
    });

    test("what was paid for a day that is over stands on Today until somebody completes it (W-01)", async ({
      page,
    }) => {
      const { booking } = await bookAndPay("2026-03-12");
      await withOfficeBeside(async (office) => {
        await office.start();
        await enterOffice(page.context(), SAM);
        await page.goto(OFFICE_BESIDE);
        const late = page.getByRole("region", { name: "Late" });
        await expect(late.getByRole("listitem").filter({ hasText: booking.number })).toContainText("Mar 12");
        await expect(late.getByRole("button", { name: `Complete ${booking.number}` })).toBeVisible();
        await expectAccessible(page);
        await expectFits(page);
        await late.getByRole("link", { name: "All late" }).click();
        await expect(page).toHaveURL(/status=paid&to=2026-03-12/);
        await expect(page.getByRole("row").filter({ hasText: booking.number })).toContainText("Paid");
      }, "2026-03-13T10:00:00-04:00");
    });
  });

/** Each week view begins on the Sunday on which New York's clocks change. */
async function expectWeek(page: Page, first: string, last: string): Promise<void> {
  const days = page.getByRole("main").getByRole("listitem");
  await expect(days).toHaveCount(7);
  await expect(days.first()).toContainText(first);
  await expect(days.last()).toContainText(last);
}

test("the calendar is New York's in Tokyo too, and the arrow keys move through it (S-125)", async ({
  page,
}) => {
  await openOffice(page, "/calendar");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("March 2026");
  const today = page.getByRole("link", { name: /^Monday, March 2, 2026, today/ });
  await expect(today).toHaveAttribute("aria-current", "date");
  await expectAccessible(page);
  await expectFits(page);
  await today.focus();
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  await expect(page.getByRole("link", { name: /^Thursday, March 5, 2026/ })).toBeFocused();
  for (const key of ["ArrowLeft", "ArrowLeft", "ArrowLeft"]) await page.keyboard.press(key);
  await expect(today).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("link", { name: /^Monday, March 9, 2026/ })).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("link", { name: /^Sunday, March 8, 2026/ })).toBeFocused();
  await page.keyboard.press("PageDown");
  await expect(page.getByRole("link", { name: /^Wednesday, April 8, 2026/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wednesday, April 8, 2026");
  await page.goto(`${OFFICE}/calendar?view=week&day=2026-03-08`);
  await expectWeek(page, "Sunday, March 8, 2026", "Saturday, March 14, 2026");
  await page.goto(`${OFFICE}/calendar?view=week&day=2026-11-01`);
  await expectWeek(page, "Sunday, November 1, 2026", "Saturday, November 7, 2026");
});

test("an admin says what a day takes, never less than it has, and closes it: customers are turned away at once (S-125)", async ({
  page,
  browser,
  watch,
}) => {
  watch.expect(/\b409\b/);
  await bookAsGuest("2026-06-18");
  await openOffice(page, "/calendar?view=day&day=2026-06-18");
  const load = page.getByRole("region", { name: "Load" });
  await expect(load).toContainText("1 of 12");
  await page.getByRole("button", { name: "Capacity and closing" }).click();
  const sheet = page.getByRole("dialog", { name: "Thursday, June 18, 2026" });
  const capacity = sheet.getByRole("textbox", { name: "All day" });
  const save = sheet.getByRole("button", { name: "Save All day" });
  await capacity.fill("0");
  await expect(sheet).toContainText("Over by 1: 1 is booked.");
  await expect(save).toBeDisabled();
  await expectAccessible(page);
  await capacity.fill("1");
  await save.click();
  await expect(load).toContainText("Full, 1 of 1");
  await expect(bookAsGuest("2026-06-18")).rejects.toThrow(/day_full/);
  await capacity.fill("20");
  await save.click();
  await expect(load).toContainText("1 of 20");
  const setElsewhere = (seen: number, to: number) =>
    callOffice(page.request, "calendar.setCapacity", { day: "2026-06-18", slot: "day", seen, capacity: to });
  await expectLive(page);
  await setElsewhere(20, 30);
  await expect(capacity).toHaveValue("30");
  await expect(save).toBeDisabled();
  await capacity.fill("25");
  await setElsewhere(30, 28);
  await expect(load).toContainText("1 of 28");
  await save.click();
  await expect(sheet).toContainText("Somebody set it to 28 meanwhile.");
  await expect(capacity).toHaveValue("25");
  await save.click();
  await expect(load).toContainText("1 of 25");
  await sheet.getByLabel("Why no van runs").fill("Storm watch");
  await sheet.getByRole("button", { name: "Close the day" }).click();
  const reopen = sheet.getByRole("button", { name: "Open the day again" });
  await expect(reopen).toBeVisible();
  expect(await placesOn("2026-06-18")).toMatchObject({ open: false });
  await expect(bookAsGuest("2026-06-18")).rejects.toThrow(/day_full/);
  const customer = await browser.newPage();
  await openBook(customer);
  await chooseService(customer, aPetite("2026-06-18"));
  await goOn(customer);
  const closed = (await turnTo(customer, serviceDay("2026-06-18"))).getByRole("button", { name: /June 18/ });
  await expect(closed).toBeDisabled();
  await expect(closed).not.toContainText(/open|checking/);
  await customer.close();
  await reopen.click();
  await expect(sheet.getByLabel("Why no van runs")).toBeVisible();
  expect(await placesOn("2026-06-18")).toMatchObject({ open: true });
});

test("figures open their rows, and every page of the day can be read by everybody and on a phone (S-122)", async ({
  page,
}) => {
  await bookAsGuest("2026-03-25");
  await openOffice(page, "/dashboard");
  const pickups = page.getByRole("region", { name: "Pickups of this month" });
  await expect(pickups).toBeVisible();
  await page.keyboard.press("j");
  await expect(page.locator("main th[scope=row] a:focus")).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  const unpaid = pickups.getByRole("row").filter({ hasText: "Unpaid" }).getByRole("link");
  const month = "/bookings?from=2026-03-01&to=2026-03-31";
  for (const figure of await unpaid.all())
    await expect(figure).toHaveAttribute("href", `${month}&status=pending`);
  const ended = pickups.getByRole("definition").filter({ hasText: /of \d+ bookings?/ });
  await expect(ended).toHaveCount(3);
  await ended.nth(1).getByRole("link").last().click();
  await expect(page).toHaveURL(`${OFFICE}${month}&status=paid%2Ccompleted%2Crefunded%2Cexpired`);
  await expect(page.getByLabel("Status")).toHaveValue("paid,completed,refunded,expired");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bookings");
  await page.goBack();
  await page.getByRole("region", { name: "Revenue This month" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/ledger\?from=2026-03-01&to=2026-03-02$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ledger");
  await expect(page.getByText("Net", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await page.goto(`${OFFICE}/`);
  await expect(page.getByRole("heading", { name: "Unpaid holds" })).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await page.goto(`${OFFICE}/day/2026-03-25`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wednesday, March 25, 2026");
  await expect(page.getByText("unpaid and not on this sheet")).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Office" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
