import { expectAccessible } from "../page/axe.ts";
import { expect, test } from "../page/journey.ts";
import { expectTargets } from "../page/targets.ts";
import { button, openKit } from "../way/kit.ts";

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
