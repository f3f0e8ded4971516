import { expect, type Page } from "@playwright/test";
import { OFFICE } from "../product/where.ts";
import { MORGAN } from "./desk.ts";
import { enterOffice } from "./office-session.ts";

/** Opens a page of the office as an admin, signed in without its door. */
export async function openOffice(page: Page, path: string, member = MORGAN): Promise<void> {
  await enterOffice(page.context(), member);
  await page.goto(`${OFFICE}${path}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** The page hears of whatever changes. */
export async function expectLive(page: Page): Promise<void> {
  await expect(page.getByText("Live", { exact: true })).toBeVisible({ timeout: 30_000 });
}
