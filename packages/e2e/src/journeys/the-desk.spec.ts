import { expectAccessible } from "../page/axe.ts";
import { expectFits } from "../page/fits.ts";
import { expect, test } from "../page/journey.ts";
import { tabTo } from "../page/keyboard.ts";
import { expectTargets } from "../page/targets.ts";
import { mailTo } from "../product/mail-box.ts";
import { bookAndPay } from "../product/pay-by-program.ts";
import { OFFICE } from "../product/where.ts";
import { callOffice, detailOf, MORGAN, SAM } from "../way/desk.ts";
import { enterOffice } from "../way/office-session.ts";
import { aGuest } from "../way/order.ts";
import { CARDS, expectCardForm, payWith } from "../way/pay.ts";

test.use({ baseURL: OFFICE, viewport: { width: 1440, height: 900 } });

const EVIL = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

test("S-123, F-26, T-60: sam finds a booking, notes, meets morgan's edit and loses nothing, moves it and cancels it with its refund", async ({
  page,
  browser,
  watch,
}) => {
  watch.expect(/\b409\b/);
  const { number } = (await bookAndPay("2026-06-09")).booking;
  await enterOffice(page.context(), SAM);
  const { booking, version } = await detailOf(page.request, number);
  await page.goto("/bookings");
  await expect(page.getByRole("rowheader").first()).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type(booking.contact.email);
  await expect(page.getByRole("option", { name: new RegExp(number) })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByLabel("Text").fill(booking.contact.email);
  await expect(page).toHaveURL(/text=ada/);
  await expect(page.getByRole("rowheader")).toHaveText([number]);
  await expect(page.getByText("1 booking, $995.00")).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await expectTargets(page);
  const csv = await page.request.get(
    (await page.getByRole("link", { name: "Export CSV" }).getAttribute("href")) ?? "",
  );
  expect((await csv.text()).trim().split("\r\n")).toEqual([
    expect.any(String),
    expect.stringContaining(number),
  ]);

  await page.getByRole("button", { name: "Clear" }).focus();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Refunds");
  await expect(page.getByRole("option", { name: "Refunds" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  // So low that the row is below the fold.
  await page.setViewportSize({ width: 1440, height: 360 });
  await page.getByRole("rowheader").scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => window.scrollY);
  expect(place).toBeGreaterThan(0);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(number);
  await page.getByLabel("A note for the office").fill(EVIL);
  const asked = page.getByRole("dialog", { name: "Leave without saving?" });
  await page.evaluate(() => history.back());
  await asked.getByRole("button", { name: "Stay" }).click();
  await expect(asked).toBeHidden();
  await expect(page.getByLabel("A note for the office")).toHaveValue(EVIL);
  await page.evaluate(() => history.back());
  await asked.getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL(/text=ada/);
  await expect(page.getByRole("rowheader")).toHaveText([number]);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(place);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("rowheader").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(number);
  await page.getByLabel("A note for the office").fill(EVIL);
  await page.getByRole("button", { name: "Add note" }).dblclick();
  await expect(page.getByRole("list", { name: "Notes" }).getByText(EVIL)).toHaveCount(1);
  await expect(page.locator("main img")).toHaveCount(0);

  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("Instructions for the crew").fill(`Ring twice ${EVIL}`);
  const closing = page.getByRole("dialog", { name: "Close without saving?" });
  for (const close of [() => page.keyboard.press("Escape"), () => page.getByLabel("Close").click()]) {
    await close();
    await closing.getByRole("button", { name: "Stay" }).click();
    await expect(closing).toBeHidden();
    await expect(page.getByLabel("Instructions for the crew")).toHaveValue(`Ring twice ${EVIL}`);
  }
  const morgan = await browser.newContext();
  await enterOffice(morgan, MORGAN);
  const contact = { ...booking.contact, phone: "(212) 555-0142", lastName: "<svg onload=alert(3)>" };
  const { bookingId } = booking;
  await callOffice(morgan.request, "booking.edit", {
    bookingId,
    version,
    contact,
    instructions: "Side door",
  });
  await page.getByRole("button", { name: "Save" }).click();
  const told = page.getByRole("alert").filter({ hasText: "Somebody changed this booking meanwhile" });
  await expect(told.getByText(MORGAN.name)).toBeVisible();
  await expect(page.getByText("It says now: Side door")).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(`${number} is changed`)).toBeVisible();
  expect((await detailOf(page.request, number)).booking).toMatchObject({
    instructions: `Ring twice ${EVIL}`,
    contact: { phone: "+12125550142" },
  });

  await expect(page.getByText("Ada <svg onload=alert(3)>").first()).toBeVisible();
  await expect(page.locator("svg[onload]")).toHaveCount(0);

  await page.getByRole("button", { name: "Move" }).click();
  await page.getByLabel("Pickup day").fill("2026-06-13");
  await expect(page.getByText(/\$175\.00 more/)).toBeVisible();
  await page.getByRole("button", { name: "Move the booking" }).click();
  await expect(page.getByText(`${number} is moved`)).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expectAccessible(page);
  await expectFits(page);

  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Cancel the booking" }).click();
  await expect(page.getByRole("dialog").getByText("$995.00")).toBeVisible();
  await page.getByRole("button", { name: "Cancel the booking" }).click();
  await expect(page.getByText(`${number} is cancelled`)).toBeVisible();
  await mailTo(booking.contact.email, /refund/i);
  await morgan.close();
});

test("S-143, TR-12: by keyboard alone, sam proposes a refund and morgan approves it; Stripe's word makes the booking refunded", async ({
  page,
  browser,
}) => {
  const { number } = (await bookAndPay("2026-06-10")).booking;
  await enterOffice(page.context(), SAM);
  const { booking } = await detailOf(page.request, number);
  await page.goto(`/bookings/${number}`);
  await tabTo(page, page.getByRole("button", { name: "Propose a refund" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByText("This ends the booking")).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, page.getByLabel("Why?"));
  await page.keyboard.type("The van never came");
  await tabTo(page, page.getByRole("button", { name: "Propose", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Waiting for approval")).toBeVisible();
  await expect(page.getByRole("button", { name: "Approve" })).toHaveCount(0);
  const row = page.getByRole("row").filter({ hasText: "The van never came" });
  await expect(row.getByRole("button", { name: "Withdraw" })).toBeVisible();

  const other = await browser.newContext({ baseURL: OFFICE, viewport: { width: 1440, height: 900 } });
  await enterOffice(other, MORGAN);
  const desk = await other.newPage();
  await desk.goto("/refunds");
  await expect(desk.getByRole("row").filter({ hasText: number })).toBeVisible();
  await expectAccessible(desk);
  await expectFits(desk);
  await tabTo(
    desk,
    desk.getByRole("row").filter({ hasText: number }).getByRole("button", { name: "Approve" }),
  );
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("dialog").getByText("This ends the booking")).toBeVisible();
  await tabTo(desk, desk.getByRole("dialog").getByRole("button", { name: "Approve" }));
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("$995.00 is on its way")).toBeVisible();
  await other.close();

  await expect
    .poll(async () => (await detailOf(page.request, number)).booking.status, { timeout: 30_000 })
    .toBe("refunded");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Refunded");
  await mailTo(booking.contact.email, /refund/i);
});

test("a booking by phone is priced as it is typed, and paid by the link that is mailed", async ({ page }) => {
  await enterOffice(page.context(), SAM);
  const guest = aGuest();
  await page.goto("/bookings/new");
  await page.getByRole("button", { name: "Book, and mail the link to pay" }).click();
  await expect(page.getByRole("alert", { name: "Please look at these first" })).toBeVisible();
  await page.getByLabel("First name").fill(guest.firstName);
  await page.getByLabel("Last name").fill(guest.lastName);
  await page.getByLabel("E-mail", { exact: true }).fill(guest.email);
  await page.getByLabel("Phone", { exact: true }).fill(guest.phone);
  await page.getByLabel("Pickup day").fill("2026-03-03");
  for (const [end, line1, city, zip] of [
    ["From", "1 West 54th Street", "New York", "10019"],
    ["To", "12 Main Street", "Southampton", "11968"],
  ] as const) {
    const part = page.getByRole("region", { name: end, exact: true });
    await part.getByLabel("Street address").fill(line1);
    await part.getByLabel("City").fill(city);
    await part.getByLabel("ZIP code").fill(zip);
  }
  await expect(page.getByRole("region", { name: "Price" }).getByText("$995.00").last()).toBeVisible();
  await page.getByLabel("The terms were read to the caller").check();
  await expectAccessible(page);
  await expectFits(page);
  await page.getByRole("button", { name: "Book, and mail the link to pay" }).click();
  await expect(page).toHaveURL(/\/bookings\/bkg_/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Unpaid");

  const { text } = await mailTo(guest.email, /Please pay to keep your pickup/);
  const link = /https?:\/\/\S+\/booking\/[\w-]+/.exec(text)?.[0] ?? "";
  const customer = await page.context().newPage();
  await customer.goto(link);
  await customer.getByRole("button", { name: "Pay now" }).click();
  await expectCardForm(customer);
  await payWith(customer, CARDS.good);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Paid", { timeout: 30_000 });
});
