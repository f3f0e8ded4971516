import { expect, type Locator, type Page } from "@playwright/test";

const FARTHEST = 60;
const LONGEST_FADE_MS = 3_000;

/** Whether at least a part of what has the focus can be seen (WCAG 2.4.11). */
function isFocusSeen(): boolean {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return true;
  const { left, top, width, height } = focused.getBoundingClientRect();
  return [0.1, 0.5, 0.9].some((part) => {
    const seen = document.elementFromPoint(left + width / 2, top + height * part);
    return (
      seen !== null && (focused.contains(seen) || seen.contains(focused) || seen.closest("label") !== null)
    );
  });
}

/** Whether what has the focus is seen; what covers it for a moment, like a skip link that goes, may go first. */
export function comesIntoSight(page: Page): Promise<boolean> {
  return page.waitForFunction(isFocusSeen, undefined, { timeout: LONGEST_FADE_MS }).then(
    () => true,
    () => false,
  );
}

/** Presses Tab until the control has the focus, and sees to it that nobody loses sight of it on the way. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let pressed = 0; pressed < FARTHEST; pressed += 1) {
    if (await control.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press("Tab");
    const hidden = (await comesIntoSight(page)) ? "" : await page.locator("*:focus").first().innerHTML();
    expect.soft(hidden, "has the focus and is hidden").toBe("");
  }
  throw new Error(`${control} is not reached with the Tab key`);
}
