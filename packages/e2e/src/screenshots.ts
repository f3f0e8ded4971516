import { join } from "node:path";
import { type Page, test } from "@playwright/test";
import { still } from "./page/axe.ts";
import { OFFICE, ROOT } from "./product/where.ts";
import { chooseDay, chooseService, fillAddresses, fillContact } from "./way/choose.ts";
import { openOffice } from "./way/office.ts";
import { aGuest, aPetite, MONTAUK } from "./way/order.ts";
import { bookAsOwner, signUp } from "./way/own-booking.ts";
import { acceptTerms, bank, CARDS, continueToPayment, expectBooked, payWith } from "./way/pay.ts";
import { expectStep, goOn, openBook, openFromHome } from "./way/wizard.ts";

const FOLDER = join(ROOT, "packages/e2e/screenshots");
const WIDTHS = [390, 768, 1440];
const HEIGHTS = new Map([[390, 844]]);

/** Pictures of one page under names that sort as they were taken. */
function camera(page: Page, folder: string) {
  let count = 0;
  return async (name: string) => {
    await still(page);
    count += 1;
    const file = `${String(count).padStart(2, "0")}-${name}.png`;
    await page.screenshot({ path: join(FOLDER, folder, file), fullPage: true });
  };
}

async function photographWizard(page: Page, shoot: (name: string) => Promise<void>): Promise<void> {
  const order = aPetite("2026-03-14", {
    cargo: { service: "Mini move", tier: "Standard", extras: ["Packing"] },
    wantsCoi: true,
    window: "9 to 10 AM",
    delivery: MONTAUK,
  });
  const problems = async (name: string) => {
    await goOn(page);
    await shoot(`${name}-problems`);
  };
  await openBook(page);
  await shoot("step-1-empty");
  await problems("step-1");
  for (const [name, service] of [
    ["delivery", { service: "Standard delivery", count: 3, description: "Three trunks" }],
    ["specialty", { service: "Specialty item", items: { Surfboard: 2 } }],
  ] as const) {
    await chooseService(page, { ...order, cargo: service });
    await shoot(`step-1-${name}`);
  }
  await chooseService(page, order);
  await shoot("step-1-mini-move");
  await goOn(page);
  await expectStep(page, "Date & time");
  await problems("step-2");
  await chooseDay(page, order);
  await shoot("step-2");
  await goOn(page);
  await expectStep(page, "Addresses");
  await problems("step-3");
  await fillAddresses(page, { ...order, pickup: { ...order.pickup, zip: "12207" } });
  await shoot("step-3-not-served");
  await fillAddresses(page, order);
  await shoot("step-3");
  await goOn(page);
  await expectStep(page, "Your details");
  await problems("step-4");
  await fillContact(page, { guest: aGuest() });
  await shoot("step-4");
  await goOn(page);
  await expectStep(page, "Review & pay");
  await shoot("step-5");
  await acceptTerms(page);
  const created = await continueToPayment(page);
  await shoot("payment");
  await page.getByRole("button", { name: "Keep it for 15 more minutes" }).click();
  await page.getByText("It cannot be kept longer again.").waitFor();
  await shoot("payment-held-longer");
  await payWith(page, CARDS.declined);
  await page.getByRole("alert").first().waitFor();
  await shoot("payment-declined");
  await payWith(page, CARDS.challenged);
  await bank(page).locator("#test-source-authorize-3ds").waitFor();
  await shoot("payment-bank");
  await page.goto(`/booking/${created.accessToken}`);
  await page.getByRole("heading", { name: created.booking.number }).waitFor();
  await shoot("booking-pending");
  await page.goto("/book");
  await payWith(page, CARDS.good);
  await expectBooked(page, created);
  await shoot("success");
  await page.getByRole("link", { name: "View your booking" }).click();
  await page.getByRole("button", { name: "Print receipt" }).waitFor();
  await shoot("booking-paid");
  await page.getByRole("button", { name: "Cancel booking" }).click();
  await page.getByRole("dialog").waitFor();
  await shoot("booking-cancel");
}

async function photographAccount(page: Page, shoot: (name: string) => Promise<void>): Promise<void> {
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const open = async (path: string, name: string) => {
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    await shoot(name);
  };
  await signUp(page);
  for (const name of ["", "bookings", "addresses"]) {
    await open(`/account/${name}`, `${name || "overview"}-empty`);
  }
  await press("Add an address");
  await press("Save the address");
  await shoot("address-problems");
  const [booking] = [await bookAsOwner(page, "2026-03-17"), await bookAsOwner(page, "2026-03-18")];
  const path = `/account/bookings/${booking.bookingId}`;
  await open(path, "booking-pending");
  await press("Pay now");
  await payWith(page, CARDS.good);
  await page.getByRole("heading", { name: "Receipt" }).waitFor();
  await shoot("booking-paid");
  await press("Cancel booking");
  await shoot("booking-cancel");
  for (const [name, place] of [
    ["overview", "/account"],
    ["bookings", "/account/bookings"],
    ["bookings-none-such", "/account/bookings?text=nowhere"],
    ["again", `${path}/again`],
    ["devices", "/account/devices"],
    ["profile", "/account/profile"],
  ] as const) {
    await open(place, name);
  }
  await press("Delete my account");
  await shoot("delete");
}

async function photographKit(page: Page, shoot: (name: string) => Promise<void>): Promise<void> {
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  await page.goto("/kit");
  await page.getByRole("region", { name: "Messages" }).waitFor({ state: "attached" });
  await shoot("specimens");
  for (const name of ["Eleanor", "Open a dialog", "Open a sheet", "Open a sheet from below"]) {
    await press(name);
    await shoot(name.toLowerCase().replaceAll(" ", "-"));
    await page.keyboard.press("Escape");
  }
  for (const name of ["Say something", "Say something good", "Say something bad"]) await press(name);
  await shoot("toasts");
}

const OFFICE_PAGES = [
  ["today", "/"],
  ["calendar", "/calendar"],
  ["bookings", "/bookings"],
  ["new-booking", "/bookings/new"],
  ["customers", "/customers"],
  ["refunds", "/refunds"],
  ["dashboard", "/dashboard"],
  ["ledger", "/ledger"],
  ["work", "/work"],
  ["audit", "/audit"],
  ["rate-cards", "/rate-cards"],
  ["accounts", "/accounts"],
  ["me", "/me"],
] as const;

async function photographOffice(page: Page, shoot: (name: string) => Promise<void>): Promise<void> {
  await page.goto(`${OFFICE}/login`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await shoot("login");
  await openOffice(page, "/");
  for (const [name, path] of OFFICE_PAGES) {
    await page.goto(`${OFFICE}${path}`, { waitUntil: "networkidle" });
    await page.getByRole("heading", { level: 1 }).waitFor();
    await shoot(name);
  }
}

for (const width of WIDTHS) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: HEIGHTS.get(width) ?? 900 }, colorScheme });

      test("pages", async ({ page }) => {
        const shoot = camera(page, `${width}-${colorScheme}/pages`);
        await page.goto("/");
        await page.getByText("$995.00").first().waitFor();
        await shoot("home");
        for (const [name, path] of [
          ["services", "/services"],
          ["about", "/about"],
          ["questions", "/faq"],
          ["contact", "/contact"],
          ["terms", "/terms"],
          ["login", "/login"],
          ["register", "/register"],
          ["forgot-password", "/forgot-password"],
          ["not-found", "/nowhere"],
          ["unknown-link", "/booking/nobody-has-this-link"],
          ["bank-return-without-booking", "/booking-success"],
        ] as const) {
          await page.goto(path);
          await page.getByRole("heading", { level: 1 }).waitFor();
          await shoot(name);
        }
        await openFromHome(page);
        await shoot("dialog");
      });

      test("kit", async ({ page }) => photographKit(page, camera(page, `${width}-${colorScheme}/kit`)));

      test("office", async ({ page }) =>
        photographOffice(page, camera(page, `${width}-${colorScheme}/office`)));

      test("account", async ({ page }) =>
        photographAccount(page, camera(page, `${width}-${colorScheme}/account`)));

      test("wizard", async ({ page }) =>
        photographWizard(page, camera(page, `${width}-${colorScheme}/wizard`)));
    });
  }
}
