import { expect, type Page } from "@playwright/test";
import { OFFICE } from "../product/where.ts";

/** An admin of the demonstration's office, as the start prints it. */
const MORGAN = { email: "morgan@totetaxi.example", password: "harbor lights at dawn 4" };

/** Opens a page of the office, signed in without its door. */
export async function openOffice(page: Page, path: string): Promise<void> {
  const signedIn = await page.request.post(`${OFFICE}/api/trpc/session.login`, {
    headers: { "x-totetaxi": "1" },
    data: MORGAN,
  });
  expect(signedIn.status(), await signedIn.text()).toBe(200);
  await page.goto(`${OFFICE}${path}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** The page hears of whatever changes. */
export async function expectLive(page: Page): Promise<void> {
  await expect(page.getByText("Live", { exact: true })).toBeVisible({ timeout: 30_000 });
}
