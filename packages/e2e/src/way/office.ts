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

type Member = { readonly email: string; readonly password: string };

/** Comes in by what stands before the page: the door, or the dialog over it. */
export async function signIn(page: Page, { email, password }: Member, code?: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  if (code === undefined) return;
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Go on" }).click();
}

/** The page hears of whatever changes. */
export async function expectLive(page: Page): Promise<void> {
  await expect(page.getByText("Live", { exact: true })).toBeVisible({ timeout: 30_000 });
}
