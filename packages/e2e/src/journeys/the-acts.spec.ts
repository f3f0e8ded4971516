import { expectAccessible } from "../page/axe.ts";
import { expectFits } from "../page/fits.ts";
import { expect, test } from "../page/journey.ts";
import { mailsTo, mailTo } from "../product/mail-box.ts";
import { bookAndPay } from "../product/pay-by-program.ts";
import { bookAsGuest, bookingOf } from "../product/procedures.ts";
import { NOW, OFFICE } from "../product/where.ts";
import { callOffice, detailOf, MORGAN, SAM } from "../way/desk.ts";
import { enterOffice } from "../way/office-session.ts";

test.use({ baseURL: OFFICE, viewport: { width: 1440, height: 900 } });

const DAY = "2026-06-23";
/** Whatever is completed has been picked up. */
const TODAY = NOW.slice(0, 10);

test("S-143, S-089, T-09, TR-18: sam sends mails again, withdraws, is denied and completes; morgan's own $600 needs another admin; all of it can be read afterwards", async ({
  page,
  browser,
  watch,
}) => {
  watch.expect(/\b403\b/);
  const paid = await bookAndPay(DAY);
  const { number } = paid.booking;
  await enterOffice(page.context(), SAM);
  const { booking } = await detailOf(page.request, number);
  const { bookingId } = booking;
  await mailTo(booking.contact.email, /is booked/);
  await page.goto(`/bookings/${number}`);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Send the confirmation again" }).click();
  await expect(page.getByText("It is on its way")).toBeVisible();
  const confirmations = async () =>
    (await mailsTo(booking.contact.email)).filter(({ subject }) => /is booked/.test(subject)).length;
  await expect.poll(confirmations, { timeout: 30_000 }).toBe(2);

  const propose = async (amount: string, because: string) => {
    await page.getByRole("button", { name: "Propose a refund" }).click();
    await page.getByLabel("Amount in dollars").fill(amount);
    await page.getByLabel("Why?").fill(because);
    await page.getByRole("button", { name: "Propose", exact: true }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  };
  await page.getByRole("button", { name: "Propose a refund" }).click();
  await page.getByLabel("Amount in dollars").fill("995.01");
  await page.getByRole("button", { name: "Propose", exact: true }).click();
  await expect(page.getByText("At most $995.00 is left to give back.")).toBeVisible();
  await expect(page.getByText("Say why, for whoever decides.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Not now" }).click();
  await propose("600.00", "Typed too much");
  const typo = page.getByRole("row").filter({ hasText: "Typed too much" });
  await typo.getByRole("button", { name: "Withdraw" }).click();
  await expect(typo).toContainText("Withdrawn");
  await propose("50.00", "Late by an hour");

  const admin = await browser.newContext({ baseURL: OFFICE, viewport: { width: 1440, height: 900 } });
  await enterOffice(admin, MORGAN);
  const asked = { requestId: crypto.randomUUID(), bookingId, amountCents: 60_000, because: "A scratch" };
  await callOffice(admin.request, "refund.create", asked);
  const desk = await admin.newPage();
  await desk.goto(`/bookings/${number}`);
  const own = desk.getByRole("row").filter({ hasText: "A scratch" });
  await expect(own).toContainText("Another admin approves");
  await expect(own.getByRole("button", { name: "Approve" })).toHaveCount(0);
  const [waiting] = (await detailOf(admin.request, number)).refunds.filter(
    ({ because }) => because === asked.because,
  );
  const approve = { headers: { "x-totetaxi": "1" }, data: { refundId: waiting?.refundId } };
  for (const [by, reason] of [
    [admin, "four_eyes"],
    [page.context(), "admins_only"],
  ] as const) {
    const refused = await by.request.post("/api/trpc/refund.approve", approve);
    expect([refused.status(), await refused.text()]).toEqual([403, expect.stringContaining(reason)]);
  }
  const late = desk.getByRole("row").filter({ hasText: "Late by an hour" });
  await late.getByRole("button", { name: "Deny" }).click();
  await desk.getByRole("button", { name: "Deny", exact: true }).last().click();
  await expect(desk.getByText("Say why, for the books.")).toBeVisible();
  await desk.getByLabel("Why?").fill("The van was in time");
  await desk.getByRole("dialog").getByRole("button", { name: "Deny" }).click();
  await expect(late).toContainText("Denied");
  await admin.close();

  await expect(page.getByRole("button", { name: "Complete", exact: true })).toHaveCount(0);
  const { version } = await detailOf(page.request, number);
  const today = { pickupDate: TODAY, window: "morning", differenceCents: 0 };
  await callOffice(page.request, "booking.move", { bookingId, version, ...today });
  await page.getByRole("button", { name: "Complete", exact: true }).click();
  await expect(page.getByRole("dialog")).toContainText("The pickup was on Mon, Mar 2, 2026.");
  await page.getByRole("dialog").getByRole("button", { name: "Complete" }).click();
  await expect(page.getByText(`${number} is completed`)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Completed");
  await expect(page.getByRole("button", { name: "Move" })).toHaveCount(0);
  await mailTo(booking.contact.email, /have arrived/);
  expect(await bookingOf(paid.accessToken)).toMatchObject({ status: "completed", totalCents: 99_500 });

  const audit = page.getByRole("region", { name: "Audit" });
  for (const [act, change] of [
    ["Booking completed", "Status: paid → completed"],
    ["Refund denied", "Because: The van was in time"],
    ["Refund withdrawn", "Status: requested → denied"],
    ["Refund proposed", "Amount: $600.00"],
  ] as const) {
    await expect(audit.getByRole("listitem").filter({ hasText: act }).first()).toBeVisible();
    await expect(audit.getByText(change).first()).toBeVisible();
  }
  await page.goto("/audit");
  await page.getByLabel("Subject").fill(bookingId);
  await expect(page).toHaveURL(new RegExp(`subjectId=${bookingId}`));
  const lines = page.getByRole("table").getByRole("row").filter({ hasText: bookingId });
  // The head and three lines: nothing of before the filter is left.
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(4);
  await expect(lines).toHaveCount(3);
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(page.getByRole("rowheader").nth(1).getByRole("button")).toBeFocused();
  await page.getByRole("button", { name: "Only: Booking completed" }).click();
  await expect(page).toHaveURL(/action=booking\.completed/);
  await expect(lines).toHaveCount(1);
  await expect(lines).toContainText(/Sam Demo.*Status: paid → completed.*127\.0\.0\.1/);
  await expectAccessible(page);
  await expectFits(page);
});

test("a booking that nobody has paid yet is asked for its payment again, by one mail with its link", async ({
  page,
}) => {
  const { booking } = await bookAsGuest(DAY);
  await enterOffice(page.context(), SAM);
  const { contact } = (await detailOf(page.request, booking.number)).booking;
  await page.goto(`/bookings/${booking.number}`);
  await expect(page.getByRole("button", { name: "Complete", exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Send the payment link again" }).click();
  const { text } = await mailTo(contact.email, /Please pay/);
  const link = /\/booking\/([\w-]+)/.exec(text)?.[1] ?? "";
  expect(await bookingOf(link)).toMatchObject({ number: booking.number, status: "pending" });
});
