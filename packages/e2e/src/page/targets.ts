import { expect, type Page } from "@playwright/test";

/** WCAG 2.5.8, in CSS pixels. */
const LEAST = 24;

/** What can be pressed and is smaller than a fingertip allows, links within a sentence excepted. */
function tooSmall(least: number): string[] {
  const big = (element: Element) =>
    [...element.getClientRects()].some(({ width, height }) => width >= least - 0.5 && height >= least - 0.5);
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const isInSentence = (element: Element) =>
    getComputedStyle(element).display === "inline" &&
    (element.parentElement?.textContent ?? "").trim() !== (element.textContent ?? "").trim();
  const controls = document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [role="tab"], [role="menuitem"]',
  );
  return [...controls]
    .filter((control) => isSeen(control) && control.closest("[inert]") === null && !isInSentence(control))
    .filter((control) => {
      const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
      return ![control, ...labels].some(big);
    })
    .map((control) => control.outerHTML.slice(0, 160));
}

/** Everything that can be pressed is at least 24 pixels in both directions (WCAG 2.5.8). */
export async function expectTargets(page: Page): Promise<void> {
  expect.soft(await page.evaluate(tooSmall, LEAST), `${page.url()}: too small to press`).toEqual([]);
}
