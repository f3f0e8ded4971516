import { expect, type Locator, type Page } from "@playwright/test";
import { cents, formatUsd } from "@totetaxi/values/cents";

/** The question that each step asks, by the step's name. */
export const QUESTIONS = {
  Service: "What is moving?",
  "Date & time": "Which morning?",
  Addresses: "From where to where?",
  "Your details": "How do we reach you?",
  "Review & pay": "Everything once more",
} as const;
export type Step = keyof typeof QUESTIONS;

/** Opens the booking over the home page, as a visitor does. */
export async function openFromHome(page: Page): Promise<Locator> {
  await page.goto("/");
  await page.getByRole("main").getByRole("link", { name: "Book now" }).click();
  const dialog = page.getByRole("dialog", { name: "Book your move" });
  await expect(dialog).toBeVisible();
  await expectStep(page, "Service");
  return dialog;
}

/** Opens the booking as a page of its own. */
export async function openBook(page: Page): Promise<void> {
  await page.goto("/book");
  await expectStep(page, "Service");
}

/** The step that is open, by its question, by the progress above it and by the title of the page; `steps` are there in all. */
export async function expectStep(page: Page, step: Step, steps = 5): Promise<void> {
  await expect(page.getByRole("heading", { name: QUESTIONS[step] })).toBeVisible();
  await expect(
    page.getByRole("navigation", { name: "Booking steps" }).locator("[aria-current=step]"),
  ).toContainText(step);
  await expect(page).toHaveTitle(new RegExp(`^Step \\d of ${steps}: ${step} \\| ToteTaxi$`));
}

export async function goOn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continue" }).click();
}

/** Opens a finished step again. */
export async function openAgain(page: Page, step: Step): Promise<void> {
  await page.getByRole("button", { name: `${step}, finished: open again` }).click();
  await expectStep(page, step);
}

/** The total that the page shows at this moment, in the bar of a phone or beside the steps. */
export async function expectTotal(page: Page, totalCents: number): Promise<void> {
  const shown = page.getByRole("status").filter({ hasText: "$", visible: true });
  await expect(shown.first()).toHaveText(formatUsd(cents(totalCents)));
}
