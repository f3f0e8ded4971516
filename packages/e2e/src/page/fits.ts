import { expect, type Page } from "@playwright/test";

/** The smallest phone, which is also a window of 1280 pixels at 400 %; and that window at 200 % (WCAG 1.4.10). */
const NARROW = [320, 640];

/** What reaches beyond the right edge when the page can be scrolled sideways. */
function sticksOut(): string[] {
  const edge = document.documentElement.clientWidth + 1;
  return document.documentElement.scrollWidth <= edge
    ? []
    : [...document.querySelectorAll("body *")]
        .filter((element) => element.getBoundingClientRect().right > edge)
        .map((element) => element.outerHTML.slice(0, 160));
}

/** Nothing has to be scrolled sideways in a narrow or enlarged window, which is as before afterwards. */
export async function expectFits(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const width of NARROW) {
    await page.setViewportSize({ width, height: 640 });
    expect.soft(await page.evaluate(sticksOut), `${page.url()} at ${width} px`).toEqual([]);
  }
  if (before) await page.setViewportSize(before);
}
