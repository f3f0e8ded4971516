import type { Page } from "@playwright/test";
import { expectAccessible } from "../page/axe.ts";
import { expectFits } from "../page/fits.ts";
import { expectFocusSeen } from "../page/focus.ts";
import { expect, test } from "../page/journey.ts";
import { tabTo } from "../page/keyboard.ts";
import { expectTargets } from "../page/targets.ts";
import { chargesOf } from "../product/stand-in.ts";
import { aPerson, callAs, register, typeLogin } from "../way/account.ts";
import { chooseDay, chooseService } from "../way/choose.ts";
import { aPetite, MANHATTAN, MONTAUK, SOUTHAMPTON } from "../way/order.ts";
import { acceptTerms, CARDS, expectCardForm, goToDetails, goToPaymentSignedIn, payWith } from "../way/pay.ts";
import { expectStep, expectTotal, goOn, openBook } from "../way/wizard.ts";

async function openBookAs(page: Page, firstName: string): Promise<void> {
  await page.goto("/book");
  await expect(page.getByText(`Booking as ${firstName}`)).toBeVisible();
}

/** Each has a page of its own that nobody may find by a search. */
const DOORS = ["/login", "/register", "/forgot-password", "/reset-password#a-link", "/verify-email"];

test("every door of the accounts is accessible, fits, and is kept from search engines", async ({
  page,
  request,
}) => {
  for (const path of DOORS) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
    if (path === "/login" || path === "/register") {
      await page
        .getByRole("main")
        .getByRole("button", { name: /^(Sign in|Create account)$/ })
        .click();
      await expect(page.getByText("Enter your e-mail address.")).toBeVisible();
    }
    await expectAccessible(page);
    await expectFits(page);
    await expectTargets(page);
  }
  await page.goto("/login");
  await expectFocusSeen(page);
  const robots = await (await request.get("/robots.txt")).text();
  for (const path of ["/login", "/register", "/account"]) expect(robots).toContain(`Disallow: ${path}`);
});

test("S-022, S-045, S-024: a guest opens an account in the middle of a booking, keeps what was typed, and books in it", async ({
  page,
  watch,
}) => {
  watch.expect(/\b422\b/);
  const person = aPerson();
  const order = aPetite("2026-04-14", { guest: person });
  await openBook(page);
  await goToDetails(page, order);
  await page.getByLabel("First name").fill(person.firstName);
  await page.getByLabel("Phone number").fill(person.phone);
  const ways = page.getByRole("group", { name: "How you book" });
  await expect(ways.getByRole("button")).toHaveText(["Book as a guest", "Sign in", "Create an account"]);
  await ways.getByRole("button", { name: "Create an account" }).click();
  await expect(page.getByLabel("First name")).toHaveValue(person.firstName);
  await page.getByLabel("Last name").fill(person.lastName);
  await page.getByLabel("E-mail address").fill(person.email);
  const password = page.getByLabel("Password", { exact: true });
  await password.fill("pelican");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText("This is 8 characters short of 15.")).toBeVisible();
  await expect(password).toBeFocused();
  await password.fill("totetaxi totetaxi");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText(/made of your name, your e-mail or ours/)).toBeVisible();
  await page.getByRole("button", { name: "Show password" }).click();
  await password.fill(person.password);
  await expect(password).toHaveAttribute("type", "text");
  await page.getByRole("button", { name: "Create account" }).click();

  await expect(page.getByRole("heading", { name: "Everything once more" })).toBeVisible();
  await expect(page).toHaveTitle("Step 4 of 4: Review & pay | ToteTaxi");
  await expectTotal(page, order.totalCents);
  await acceptTerms(page);
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await expectCardForm(page);
  await page.reload();
  await expectCardForm(page);
  await payWith(page, CARDS.good);
  await expect(page.getByRole("heading", { name: `You are booked, ${person.firstName}.` })).toBeVisible();
  const number = (await page.getByRole("definition").filter({ hasText: /^TT-/ }).textContent()) ?? "";
  expect((await chargesOf(number)).captured).toEqual([order.totalCents]);
  await page.getByRole("link", { name: "View your booking" }).click();
  await expect(page).toHaveURL(/\/account\/bookings\/bkg_\w+$/);
  await expect(page.getByRole("heading", { name: number })).toBeVisible();
});

test("S-022, C-07: whoever opens an account without a phone in the middle of a booking is asked for the phone alone", async ({
  page,
}) => {
  const person = aPerson();
  const order = aPetite("2026-04-14");
  await openBook(page);
  await goToDetails(page, order);
  await page.getByLabel("E-mail address").fill("another.guest@example.com");
  await page
    .getByRole("group", { name: "How you book" })
    .getByRole("button", { name: "Create an account" })
    .click();
  await page.getByLabel("First name").fill(person.firstName);
  await page.getByLabel("Last name").fill(person.lastName);
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Create account" }).click();

  await expectStep(page, "Your details");
  await expect(page.getByLabel("First name")).toHaveValue(person.firstName);
  await expect(page.getByLabel("Last name")).toHaveValue(person.lastName);
  await expect(page.getByLabel("E-mail address")).toHaveCount(0);
  await goOn(page);
  await expect(page.getByRole("alert").getByRole("link")).toHaveText([
    "Enter a phone number for the morning of the pickup.",
  ]);
  await page.getByLabel("Phone number").fill(person.phone);
  await goOn(page);
  await expectStep(page, "Review & pay");
  await expect(page.getByText(person.email)).toBeVisible();
  await acceptTerms(page);
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await expectCardForm(page);
});

test.describe("on a wide screen", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test("S-024, S-046, S-011, S-012: whoever signs in while booking loses nothing, and finds addresses, window and menu", async ({
    page,
    playwright,
    watch,
  }) => {
    watch.expect(/\b401\b/);
    const person = aPerson();
    const elsewhere = await playwright.request.newContext();
    await register(elsewhere, person);
    await callAs(elsewhere, "account.update", { preferredWindow: "hour_9" });
    for (const [nickname, address, defaults] of [
      ["Home", MANHATTAN, { defaultPickup: true }],
      ["Beach house", SOUTHAMPTON, { defaultDelivery: true }],
      ["The Lighthouse", MONTAUK, {}],
    ] as const)
      await callAs(elsewhere, "address.create", { nickname, address, ...defaults });
    await elsewhere.dispose();

    const order = aPetite("2026-04-15", { cargo: { service: "Mini move", tier: "Standard" } });
    await openBook(page);
    await chooseService(page, order);
    await page.getByRole("group", { name: "How you book" }).getByRole("button", { name: "Sign in" }).click();
    await typeLogin(page, { ...person, password: "seven small pelicans" });
    await expect(page.getByText("This e-mail and password do not belong together.")).toBeVisible();
    await typeLogin(page, person);
    await expect(page.getByText(`Booking as ${person.firstName}`)).toBeVisible();
    await expect(page).toHaveTitle("Step 1 of 4: Service | ToteTaxi");
    await expect(page.getByRole("radio", { name: /^Standard \$/ })).toBeChecked();
    await goOn(page);
    await chooseDay(page, order);
    await expect(page.getByRole("radio", { name: "9 to 10 AM" })).toBeChecked();
    await goOn(page);
    const delivery = page.getByRole("group", { name: "Delivery address" });
    await expect(delivery.getByLabel("Street address")).toHaveValue(SOUTHAMPTON.line1);
    const saved = delivery.getByLabel("From your addresses");
    await saved.selectOption({ label: "Another address" });
    await goOn(page);
    await expect(delivery.getByText("Enter the street and number.")).toBeVisible();
    await saved.selectOption({ label: "The Lighthouse: 28 Old Montauk Highway, Montauk" });
    await expect(delivery.getByLabel("ZIP code")).toHaveValue(MONTAUK.zip);
    await expect(delivery.locator("[aria-invalid]")).toHaveCount(0);
    await expectAccessible(page);
    await goOn(page);
    await expect(page.getByRole("heading", { name: "Everything once more" })).toBeVisible();
    await expectTotal(page, 172_500 + 17_500 + 17_500);

    await page.goto("/services");
    const menu = page.getByRole("button", { name: `Account of ${person.firstName}` });
    await tabTo(page, menu);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menuitem")).toHaveText([
      ...["Book a move", "Overview", "Bookings", "Addresses", "Profile", "Devices"],
      "Sign out",
    ]);
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("menu")).toBeHidden();
    await expect(menu).toBeFocused();
    await menu.click();
    await page.getByRole("heading", { level: 1 }).click();
    await expect(page.getByRole("menu")).toBeHidden();
  });
});

test("S-047, S-050, S-051, TR-09: A books and signs out, and nobody finds anything of A: not the next tab, not Back, not B", async ({
  page,
  context,
  browser,
  watch,
}) => {
  watch.expect(/\b404\b/);
  const [a, b] = [aPerson("Ada"), aPerson("Bea")];
  const order = aPetite("2026-04-22", { guest: a });
  await register(context.request, a);
  await openBookAs(page, "Ada");
  await goToPaymentSignedIn(page, order);
  const kept = () => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  const bookingId = /bkg_\w+/.exec(await kept())?.[0] ?? "";
  expect(await kept()).toContain(order.pickup.line1);

  const other = await context.newPage();
  await other.goto("/contact");
  await other.getByRole("button", { name: "Menu" }).click();
  await expect(other.getByText("Signed in as Ada")).toBeVisible();
  await page.goto(`/account/bookings/${bookingId}`);
  await expect(page.getByText(order.pickup.line1).first()).toBeVisible();
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/$/);
  await page.getByRole("button", { name: "Menu" }).click();
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  expect(await kept()).not.toMatch(new RegExp(`${order.pickup.line1}|${a.email}|bkg_`));
  await expect(async () => {
    // The other tab has loaded anew by itself: its menu is closed again.
    await other.getByRole("button", { name: "Menu" }).click({ timeout: 1_000 });
    await expect(other.getByRole("link", { name: "Sign in" })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.goBack();
  await expect(page.getByText(/What is moving|Sign in/).first()).toBeVisible();
  await expect(page.getByText(order.pickup.line1)).toHaveCount(0);

  await register(context.request, b);
  await openBookAs(page, "Bea");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  expect(await kept()).not.toContain(order.pickup.line1);
  await page.goto(`/account/bookings/${bookingId}`);
  await expect(page.getByText(/no booking|do not know/i).first()).toBeVisible();
  await expect(page.getByText(order.pickup.line1)).toHaveCount(0);

  const fresh = await browser.newContext();
  const stranger = await fresh.newPage();
  await stranger.goto("/account/bookings");
  await expect(stranger).toHaveURL(/\/login\?next=/);
  await fresh.close();
});
