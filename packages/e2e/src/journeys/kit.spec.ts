import type { Locator, Page } from "@playwright/test";
import { expectAccessible, still } from "../page/axe.ts";
import { expectFits } from "../page/fits.ts";
import { expectFocusSeen } from "../page/focus.ts";
import { expect, test } from "../page/journey.ts";
import { expectTargets } from "../page/targets.ts";
import { chooseDay, chooseService, fillAddresses } from "../way/choose.ts";
import { aPetite } from "../way/order.ts";
import { expectStep, goOn, openBook } from "../way/wizard.ts";

async function openKit(page: Page): Promise<void> {
  await page.goto("/kit");
  await expect(page.getByRole("heading", { level: 1, name: "What the bag is made of" })).toBeVisible();
  // What is drawn on the server does not answer yet: the toasts' place is made by the running page.
  await expect(page.getByRole("region", { name: "Messages" })).toBeAttached();
}

const chapter = (page: Page, name: string): Locator => page.getByRole("region", { name, exact: true });
const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });

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

test("S-012, S-015: a menu goes by arrow keys and letters; Escape and a press elsewhere close it", async ({
  page,
}) => {
  await openKit(page);
  const trigger = button(page, "Eleanor");
  const menu = page.getByRole("menu");
  await trigger.focus();
  await page.keyboard.press("Enter");
  await expect(menu.getByRole("menuitem", { name: "Book" })).toBeFocused();
  await expectAccessible(page);
  await expectTargets(page);
  await page.keyboard.press("ArrowDown");
  await expect(menu.getByRole("menuitem", { name: "Dashboard" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(
    menu.getByRole("menuitem", { name: "Sign out" }),
    "what is disabled is passed over",
  ).toBeFocused();
  await page.keyboard.press("b");
  await expect(menu.getByRole("menuitem", { name: "Book" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await expect(trigger).toBeFocused();

  await trigger.click();
  await expect(menu).toBeVisible();
  await page.getByRole("heading", { name: "Over the page" }).click();
  await expect(menu).toBeHidden();
  await trigger.click();
  await menu.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByText("Chosen: Sign out")).toBeVisible();
});

for (const [opener, name] of [
  ["Open a dialog", "Cancel this booking?"],
  ["Open a sheet", "Your price"],
  ["Open a sheet from below", "Your price"],
] as const) {
  test(`"${opener}": the focus goes in, round and back, and Escape closes it`, async ({ page }) => {
    await openKit(page);
    const layer = page.getByRole("dialog", { name });
    await button(page, opener).focus();
    await page.keyboard.press("Enter");
    await expect(layer).toBeFocused();
    await expectAccessible(page);
    await expectTargets(page);
    const stops = await layer.getByRole("button").count();
    for (let pressed = 0; pressed < stops + 1; pressed += 1) {
      await page.keyboard.press("Tab");
      await expect(layer.locator(":focus")).toHaveCount(1);
    }
    await page.keyboard.press("Shift+Tab");
    await expect(layer.locator(":focus")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(layer).toBeHidden();
    await expect(button(page, opener)).toBeFocused();
  });
}

test("a press beside a sheet closes it; the page behind cannot be reached while it is open", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openKit(page);
  await button(page, "Open a sheet").click();
  await expect(page.locator("[inert]").getByRole("heading", { level: 1 })).toBeAttached();
  await page.mouse.click(200, 450);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(button(page, "Open a sheet")).toBeFocused();
});

test("a toast is said, stays while it is looked at and goes by itself; an error stays until it is put away", async ({
  page,
}) => {
  await page.clock.install();
  await openKit(page);
  const messages = page.getByRole("region", { name: "Messages" });
  await expect(messages).toHaveAttribute("aria-live", "polite");
  await button(page, "Say something").click();
  await button(page, "Say something bad").click();
  await expectTargets(page);
  await messages.getByText("The link is copied.").hover();
  await page.clock.runFor(30_000);
  await expect(messages.getByText("The link is copied.")).toBeVisible();
  await page.mouse.move(0, 0);
  await page.clock.runFor(30_000);
  await expect(messages.getByText("The link is copied.")).toBeHidden();
  await expect(messages.getByText("The note was not saved.")).toBeVisible();
  await messages.getByRole("button", { name: "Put away" }).click();
  await expect(messages.getByText("The note was not saved.")).toBeHidden();
});

test("toasts are accessible in light and dark, over a dialog too", async ({ page }) => {
  await openKit(page);
  await button(page, "Say something bad").click();
  await button(page, "Open a dialog").click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page);
  await button(page, "Save it again").click();
  await expect(button(page, "Save it again")).toHaveCount(0);
  await expect(page.getByRole("dialog"), "acting on a toast leaves the dialog open").toBeVisible();
});

test("S-005: a question opens with the keyboard, closes its neighbour, and opens for an address that leads to it", async ({
  page,
}) => {
  await openKit(page);
  const answer = (text: string) => page.getByText(text);
  await page.locator("summary", { hasText: "When does the van come?" }).focus();
  await page.keyboard.press("Enter");
  await expect(answer("Between eight and eleven")).toBeVisible();
  await page.locator("summary", { hasText: "Are tips welcome?" }).focus();
  await page.keyboard.press("Space");
  await expect(answer("they go to the crew")).toBeVisible();
  await expect(answer("Between eight and eleven")).toBeHidden();
  await page.goto("/");
  await page.goto("/kit#kit-peloton");
  await expect(answer("the screen comes off")).toBeVisible();
  await expect(page.locator("summary", { hasText: "May a Peloton come along?" })).toBeInViewport();
});

test("tabs: the arrow keys move and show, Home and End jump, and Tab goes into the view", async ({
  page,
}) => {
  await openKit(page);
  const tab = (name: RegExp) => page.getByRole("tab", { name });
  await tab(/^Today/).focus();
  await page.keyboard.press("ArrowRight");
  await expect(tab(/^This week/)).toBeFocused();
  await expect(page.getByRole("tabpanel")).toContainText("Thirty-one");
  await page.keyboard.press("ArrowRight");
  await expect(tab(/^All/), "what is disabled is passed over").toBeFocused();
  await page.keyboard.press("Home");
  await expect(tab(/^Today/)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("tabpanel")).toBeFocused();
});

test("a busy button cannot be pressed again and keeps the focus", async ({ page }) => {
  await openKit(page);
  const ask = button(page, "Ask for a place");
  await ask.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Space");
  await expect(ask).toBeFocused();
  await expect(ask).toHaveAttribute("aria-busy", "true");
  await expect(page.getByText("Asked: 1")).toBeVisible();
});

test("a form that was sent too early says what is missing, leads to it, and takes the error away when it is right", async ({
  page,
}) => {
  await openKit(page);
  const field = chapter(page, "Fields").getByLabel("E-mail address");
  await field.fill("grace");
  await page.keyboard.press("Enter");
  const summary = chapter(page, "Fields").getByRole("alert");
  await expect(summary).toBeFocused();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveAccessibleDescription("Enter an e-mail address like name@example.com.");
  await expectAccessible(page);
  await summary.getByRole("link").click();
  await expect(field).toBeFocused();
  await field.fill("grace@example.com");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Thank you.")).toBeVisible();
  await expect(field).not.toHaveAttribute("aria-invalid");
});

test("choices: arrow keys move among cards and past what is full, the space bar ticks, and a count stops at its ends", async ({
  page,
}) => {
  await openKit(page);
  const window = page.getByRole("group", { name: "Pickup window", exact: true });
  await window.getByRole("radio", { name: /^8 to 11/ }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(window.getByRole("radio", { name: /^9 to 10/ })).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await expect(window.getByRole("radio", { name: /^8 to 11/ })).toBeChecked();
  const box = page.getByRole("checkbox", { name: "Unpacking" });
  await box.focus();
  await page.keyboard.press("Space");
  await expect(box).toBeChecked();

  const bikes = page.getByRole("textbox", { name: "Bicycle" });
  await bikes.focus();
  await page.keyboard.press("ArrowUp");
  await expect(bikes).toHaveValue("2");
  const more = button(page, "One Bicycle more");
  await more.focus();
  for (let pressed = 0; pressed < 4; pressed += 1) await page.keyboard.press("Enter");
  await expect(bikes).toHaveValue("4");
  await expect(more, "at its end the button keeps the focus").toBeFocused();
  await expect(more).toHaveAttribute("aria-disabled", "true");
});

test("the calendar is one stop: keys move by day, week and month, and a full day says so", async ({
  page,
}) => {
  await openKit(page);
  const grid = page.getByRole("grid", { name: /^Pickup day, (May|June)/ });
  await grid.getByRole("button", { name: /May 19, 2026/ }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(grid.getByRole("button", { name: /May 20, 2026: open, 2 places left/ })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page.getByText("2026-05-13 is full.")).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(grid.getByRole("button", { name: /June 10, 2026/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Chosen: 2026-06-10")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(grid.locator(":focus")).toHaveCount(0);
});

test("a finished step opens again from the keyboard", async ({ page }) => {
  await openKit(page);
  const steps = page.getByRole("navigation", { name: "Sample steps" });
  await steps.getByRole("button", { name: "Service, finished: open again" }).focus();
  await page.keyboard.press("Enter");
  await expect(steps.locator("[aria-current=step]")).toContainText("Service");
});

test("a table says how it is sorted, keeps its head in sight, shows more, and its money stands right", async ({
  page,
}) => {
  await openKit(page);
  const table = page.getByRole("table", { name: "Sample bookings" });
  const head = table.getByRole("columnheader", { name: "Total" });
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await head.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect(table.getByRole("row").nth(1).getByRole("cell").last()).toHaveText("$11,723.50");
  await expect(table.getByRole("row").nth(1).getByRole("cell").last()).toHaveCSS("text-align", "right");

  const more = button(page, "Show more");
  await more.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("12 of 14 bookings")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(
    page.getByText("All 14 bookings are shown"),
    "the button is gone, the focus is not",
  ).toBeFocused();
  const scroller = page.getByRole("region", { name: "Sample bookings" });
  await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  const [top, of] = await Promise.all([head.boundingBox(), scroller.boundingBox()]);
  expect(Math.abs((top?.y ?? 0) - (of?.y ?? 0))).toBeLessThan(4);
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

test("one press of Continue is enough, even while a field that holds the focus has an error to show", async ({
  page,
}) => {
  const order = aPetite("2026-04-14");
  await openBook(page);
  await chooseService(page, order);
  await goOn(page);
  await chooseDay(page, order);
  await goOn(page);
  await fillAddresses(page, order);
  await goOn(page);
  await expectStep(page, "Your details");
  await page.getByLabel("E-mail address").fill("grace@");
  await page.getByLabel("Phone number").fill("12");
  await expect(page.getByLabel("Phone number")).toBeFocused();
  const box = await button(page, "Continue").boundingBox();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  await page.mouse.down();
  await page.mouse.up();
  await expect(page.getByRole("alert", { name: "Please look at this again:" })).toBeFocused();
});
