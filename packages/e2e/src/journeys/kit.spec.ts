import type { Locator } from "@playwright/test";
import { expectAccessible, still } from "../page/axe.ts";
import { expectFits } from "../page/fits.ts";
import { expectFocusSeen } from "../page/focus.ts";
import { expect, test } from "../page/journey.ts";
import { expectTargets } from "../page/targets.ts";
import { button, openKit } from "../way/kit.ts";

for (const width of [390, 1440]) {
  test(`S-014: every piece of the kit is accessible in light and dark, fits, and is big enough to press, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await openKit(page);
    await expectAccessible(page);
    await expectTargets(page);
    await expectFits(page);
  });

  test(`the focus is seen at every stop of the kit, and no bar covers it, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 600 });
    await openKit(page);
    await expectFocusSeen(page);
  });
}

test("the kit is for those who build the site: no search engine is led there, and no other page carries any of it", async ({
  page,
  request,
}) => {
  const scripts: string[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.url());
  });
  const sheets = () =>
    page
      .locator("link[rel=stylesheet]")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const holds = async (urls: readonly string[], text: string) => {
    const bodies = await Promise.all(urls.map(async (url) => (await request.get(url)).text()));
    return bodies.some((body) => body.includes(text));
  };
  await openKit(page);
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
  expect(await holds(scripts, "A form that was sent too early")).toBe(true);
  expect(await holds(scripts, "data-radix")).toBe(true);
  scripts.length = 0;
  for (const path of ["/", "/book"]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    expect(await holds(scripts, "A form that was sent too early"), path).toBe(false);
    expect(await holds(scripts, "data-radix"), path).toBe(false);
    expect(await holds(await sheets(), "specimen"), path).toBe(false);
  }
  const map = await request.get("/sitemap.xml");
  if (map.ok()) expect(await map.text()).not.toContain("/kit");
});

test("a choice of light or dark holds before the page is painted, on every page, and goes back to the system's", async ({
  page,
}) => {
  const ground = async () => {
    await still(page);
    return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  };
  const toggle = button(page, "Light or dark");
  await page.emulateMedia({ colorScheme: "light" });
  await openKit(page);
  const light = await ground();
  await toggle.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveCSS("color-scheme", "dark");
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.goto("/terms", { waitUntil: "commit" });
  await page.locator("body").waitFor({ state: "attached" });
  expect(await ground(), "before any script of the page has run").toBe(dark);
  await openKit(page);
  await toggle.click();
  await expect(page.locator("html")).toHaveCSS("background-color", light);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html"), "follows the system again").toHaveCSS("background-color", dark);
});

test("whoever wants stillness gets it: nothing turns, slides or breathes", async ({ page }) => {
  const lasting = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .map(({ effect }) => effect?.getComputedTiming())
        .filter((timing) => Number(timing?.duration) > 1 || timing?.iterations === Number.POSITIVE_INFINITY),
    );
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await openKit(page);
  expect((await lasting()).length, "for the others, something moves").toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await button(page, "Open a sheet").click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await lasting()).toEqual([]);
});

test("in the visitor's own colours what is chosen is told from what is not, and the focus is seen", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openKit(page);
  const look = (of: Locator) =>
    of.evaluate((element) => {
      const { backgroundColor, color } = getComputedStyle(element);
      return `${color} on ${backgroundColor}`;
    });
  const grid = page.getByRole("grid", { name: "Pickup day, May 2026" });
  const chosen = await look(grid.getByRole("button", { pressed: true }));
  expect(await look(grid.getByRole("button", { name: /May 21/ }))).not.toBe(chosen);
  expect(await look(page.getByRole("tab", { selected: true }))).toBe(chosen);
  expect(await look(page.getByRole("tab", { name: "All" }))).not.toBe(chosen);
  await button(page, "Eleanor").focus();
  await page.keyboard.press("Enter");
  const items = page.getByRole("menuitem");
  await expect(items.first()).toBeFocused();
  expect(await look(items.first())).toBe(chosen);
  expect(await look(items.last())).not.toBe(chosen);
  await page.keyboard.press("Escape");
  await page.goto("/kit");
  await expectFocusSeen(page);
});

test("in the visitor's own colours a button and a dialog have an edge, and steps that are done are told from steps to come", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openKit(page);
  const fills = await page
    .getByRole("navigation", { name: "Sample steps" })
    .locator("li span:empty")
    .evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).backgroundColor));
  expect(new Set(fills).size, "done, current and to come").toBe(3);
  await expect(button(page, "Continue")).toHaveCSS("border-top", /^1px solid/);
  await button(page, "Open a dialog").click();
  await expect(page.getByRole("dialog")).toHaveCSS("border-top", /^1px solid/);
});
