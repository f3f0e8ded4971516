import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Waits until nothing moves or fades any more: half a colour has no contrast. */
export async function still(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== "running"),
  );
}

/** The card form is see-through, and axe takes what it stands on for white: it is told the page's ground. */
async function groundCardForm(page: Page): Promise<void> {
  const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  for (const body of await page
    .frameLocator('iframe[title="Secure payment input frame"]')
    .locator("body")
    .all()) {
    await body.evaluate((element, colour) => element.style.setProperty("background", colour), ground);
  }
}

async function faults(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** The page as it stands meets WCAG 2.2 AA, frames included; in the dark, where only colours differ, its colours do. */
export async function expectAccessible(page: Page): Promise<void> {
  const isAlone = page.frames().length === 1; // what frames need takes axe twice the time
  const builder = () => new AxeBuilder({ page }).setLegacyMode(isAlone);
  const builders = {
    dark: () => builder().withRules("color-contrast"),
    light: () => builder().withTags(STANDARD),
  };
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await still(page);
    await groundCardForm(page);
    const found = await faults(builders[colorScheme]());
    expect.soft(found, `${page.url()} in ${colorScheme}`).toEqual([]);
  }
}
