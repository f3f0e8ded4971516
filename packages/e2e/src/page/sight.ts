import { expect, type Locator } from "@playwright/test";

/** Whether the first and the last line can be read where the page stands: nothing lies over them or beyond the window. */
function isSeenWhole(element: Element): boolean {
  const { left, top, width, bottom } = element.getBoundingClientRect();
  return [top + 4, bottom - 4].every((y) => element.contains(document.elementFromPoint(left + width / 2, y)));
}

/** What was just said is in sight as a whole, above the bar that stays at the foot of a phone's window. */
export async function expectInSight(said: Locator): Promise<void> {
  await expect.poll(() => said.evaluate(isSeenWhole)).toBe(true);
}
