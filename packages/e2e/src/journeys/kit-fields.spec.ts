import { expectAccessible } from "../page/axe.ts";
import { expect, test } from "../page/journey.ts";
import { button, chapter, openKit } from "../way/kit.ts";
import { aPetite } from "../way/order.ts";
import { chooseTrip } from "../way/pay.ts";
import { expectStep, openBook } from "../way/wizard.ts";

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

test("one press of Continue is enough, even while a field that holds the focus has an error to show", async ({
  page,
}) => {
  const order = aPetite("2026-04-14");
  await openBook(page);
  await chooseTrip(page, order);
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
