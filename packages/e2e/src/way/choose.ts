import { expect, type Locator, type Page } from "@playwright/test";
import { formatDay, type ServiceDay } from "@totetaxi/values/service-day";
import type { Order } from "./order.ts";

async function setQuantities(page: Page, items: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, quantity] of Object.entries(items)) {
    await page.getByRole("textbox", { name, exact: true }).fill(String(quantity));
  }
}

async function chooseCard(page: Page, group: string, name: string): Promise<void> {
  await page.getByRole("group", { name: group }).getByRole("radio", { name }).check();
}

/** What is moving. */
export async function chooseService(page: Page, { cargo, wantsCoi = false }: Order): Promise<void> {
  await chooseCard(page, "Service", cargo.service);
  switch (cargo.service) {
    case "Mini move":
      await chooseCard(page, "Package", cargo.tier);
      for (const extra of cargo.extras ?? []) {
        await page.getByRole("checkbox", { name: new RegExp(`^${extra}`) }).check();
      }
      break;
    case "Standard delivery":
      await setQuantities(page, { Items: cargo.count, ...cargo.items });
      await page.getByRole("textbox", { name: "What are they?" }).fill(cargo.description);
      break;
    case "Specialty item":
      await setQuantities(page, cargo.items);
  }
  if (wantsCoi) await page.getByRole("checkbox", { name: /certificate of insurance/ }).check();
}

/** The page of the calendar with this day, turning as far as needed. */
export async function turnTo(page: Page, day: ServiceDay): Promise<Locator> {
  const month = formatDay(day).replace(/^\w+, (\w+) \d+, (\d+)$/, "$1 $2");
  const calendar = page.getByRole("grid", { name: `Pickup day, ${month}` });
  while (!(await calendar.isVisible())) await page.getByRole("button", { name: "Next month" }).click();
  return calendar;
}

/** A day of the calendar, and a window where there is a choice. */
export async function chooseDay(page: Page, { day, window }: Pick<Order, "day" | "window">): Promise<void> {
  const name = formatDay(day);
  const calendar = await turnTo(page, day);
  await calendar.getByRole("button", { name: new RegExp(`^${name}: open`) }).click();
  await expect(calendar.getByRole("gridcell", { selected: true })).toContainText(
    String(Number(day.slice(8))),
  );
  if (window) await chooseCard(page, "Pickup window", window);
}

/** Both addresses. The ZIP code fills in the city and the state; what it knows is not typed again. */
export async function fillAddresses(page: Page, order: Pick<Order, "pickup" | "delivery">): Promise<void> {
  for (const [legend, { line1, city, state, zip }] of [
    ["Pickup address", order.pickup],
    ["Delivery address", order.delivery],
  ] as const) {
    const group = page.getByRole("group", { name: legend });
    await group.getByLabel("Street address").fill(line1);
    await group.getByLabel("ZIP code").fill(zip);
    await group.getByLabel("State").selectOption(state);
    await group.getByLabel("City").fill(city);
  }
}

/** Whom to write to and call. */
export async function fillContact(page: Page, { guest }: Pick<Order, "guest">): Promise<void> {
  await page.getByLabel("First name").fill(guest.firstName);
  await page.getByLabel("Last name").fill(guest.lastName);
  await page.getByLabel("E-mail address").fill(guest.email);
  await page.getByLabel("Phone number").fill(guest.phone);
}
