import { expect, type Locator, type Page } from "@playwright/test";

/** Opens the page that shows every piece of the kit. */
export async function openKit(page: Page): Promise<void> {
  await page.goto("/kit");
  await expect(page.getByRole("heading", { level: 1, name: "What the bag is made of" })).toBeVisible();
  // What is drawn on the server does not answer yet: the toasts' place is made by the running page.
  await expect(page.getByRole("region", { name: "Messages" })).toBeAttached();
}

export const chapter = (page: Page, name: string): Locator => page.getByRole("region", { name, exact: true });
export const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });
