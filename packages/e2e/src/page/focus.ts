import { expect, type Page } from "@playwright/test";
import { comesIntoSight } from "./keyboard.ts";

const FARTHEST = 250;
/** The thinnest ring that is seen, in CSS pixels (WCAG 2.4.13). */
const RING = 2;

/** Whether what has the focus shows it: a ring around itself, around its label, or around its neighbour that stands for it. */
function isFocusMarked(ring: number): boolean {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return true;
  const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : [];
  return [focused, ...labels].some((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= ring;
  });
}

/** What has the focus, in short; empty when nothing of the page has it. */
function nameOfFocus(): string {
  const focused = document.activeElement;
  return focused && focused !== document.body ? focused.outerHTML.slice(0, 160) : "";
}

async function walk(page: Page, key: "Tab" | "Shift+Tab"): Promise<number> {
  const visited = await page.evaluateHandle(() => new WeakSet<Element>());
  for (let stops = 0; stops < FARTHEST; stops += 1) {
    await page.keyboard.press(key);
    const isNew = await visited.evaluate((seen) => {
      const focused = document.activeElement;
      if (!focused || focused === document.body || seen.has(focused)) return false;
      seen.add(focused);
      return true;
    });
    if (!isNew) return stops;
    const name = await page.evaluate(nameOfFocus);
    expect.soft(await comesIntoSight(page), `${key}: hidden while it has the focus: ${name}`).toBe(true);
    expect
      .soft(await page.evaluate(isFocusMarked, RING), `${key}: nothing shows its focus: ${name}`)
      .toBe(true);
  }
  throw new Error(`${page.url()}: ${key} does not come to an end`);
}

/**
 * Tab through the whole page and back: whatever has the focus shows it, and no bar that stays in sight covers it
 * (WCAG 2.4.7, 2.4.11). Begins where the focus is; a page that was just opened is walked from its start.
 */
export async function expectFocusSeen(page: Page): Promise<void> {
  expect(await walk(page, "Tab"), "stops of the Tab key").toBeGreaterThan(0);
  await walk(page, "Shift+Tab");
}
