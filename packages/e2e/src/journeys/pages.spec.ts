import { expectAccessible } from "../page/axe.ts";
import { expectFits } from "../page/fits.ts";
import { expect, test } from "../page/journey.ts";
import { tabTo } from "../page/keyboard.ts";
import { readCreated } from "../product/procedures.ts";
import { aPetite } from "../way/order.ts";
import { CARDS, cardFrame, expectBooked, payButton } from "../way/pay.ts";
import { expectStep, openFromHome } from "../way/wizard.ts";

test("every page but the booking is accessible and fits, with a title of its own", async ({
  page,
  watch,
}) => {
  watch.expect(/404 \(Not Found\)/);
  const titles = new Set<string>();
  const pages = [
    ["/", "Your summer, carried ahead of you."],
    ["/terms", "Terms of service"],
    ["/nowhere", "That address leads nowhere"],
    ["/booking/nobody-has-this-link", "We do not know this link"],
    ["/booking-success", "Your booking is safe with us"],
  ] as const;
  for (const [path, heading] of pages) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    if (path === "/") await expect(page.getByText("$995.00")).toBeVisible();
    await expectAccessible(page);
    await expectFits(page);
    titles.add(await page.title());
  }
  expect(titles.size).toBe(pages.length);
});

test("S-001: Escape closes the booking and the focus is back where it was; inside, Tab goes round", async ({
  page,
}) => {
  const dialog = await openFromHome(page);
  await expectAccessible(page);
  const stops = await dialog.locator("a[href], button:enabled, input:enabled, summary").count();
  for (let pressed = 0; pressed < stops + 2; pressed += 1) {
    await page.keyboard.press("Tab");
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByRole("main").getByRole("link", { name: "Book now" })).toBeFocused();
  await page.getByRole("main").getByRole("link", { name: "Book now" }).click();
  await page.getByRole("button", { name: "Close booking" }).dblclick();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/\/$/);
});

test("S-003, S-013: a package's own button opens the booking with it chosen; so does its address, and closing leads home", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Book Standard" }).click();
  const standard = page.getByRole("radio", { name: /^Standard \$1,725\.00/ });
  await expect(page.getByRole("dialog").locator(standard)).toBeChecked();
  await page.reload();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(standard).toBeChecked();
  await page.getByRole("button", { name: "Close booking" }).click();
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByRole("heading", { level: 1, name: "Your summer" })).toBeVisible();
});

test("a guest books from the home page to the paid booking with the keyboard alone", async ({ page }) => {
  const order = aPetite("2026-04-28");
  const { keyboard } = page;
  const press = async (name: string) => {
    await tabTo(page, page.getByRole("button", { name }));
    await keyboard.press("Enter");
  };
  const type = async (field: ReturnType<typeof page.getByLabel>, text: string) => {
    await tabTo(page, field);
    await keyboard.type(text);
  };
  await page.goto("/");
  await keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await keyboard.press("Enter");
  await tabTo(page, page.getByRole("main").getByRole("link", { name: "Book now" }));
  await keyboard.press("Enter");
  await expectStep(page, "Service");
  await tabTo(page, page.getByRole("radio", { name: /^Mini move/ }));
  await keyboard.press("Space");
  await tabTo(page, page.getByRole("radio", { name: /^Petite/ }));
  await keyboard.press("Space");
  await press("Continue");

  await expectStep(page, "Date & time");
  await tabTo(page, page.getByRole("grid").locator("button[tabindex='0']"));
  await keyboard.press("PageDown");
  await keyboard.press("PageDown");
  const day = page.getByRole("button", { name: /^Tuesday, April 28, 2026: open/ });
  await expect(page.getByRole("grid", { name: "Pickup day, April 2026" })).toHaveAttribute(
    "aria-busy",
    "false",
  );
  await expect(page.getByRole("grid").locator("button:focus")).toBeVisible();
  await expect(day).toBeFocused();
  await keyboard.press("Enter");
  await press("Continue");

  await expectStep(page, "Addresses");
  for (const [legend, address] of [
    ["Pickup address", order.pickup],
    ["Delivery address", order.delivery],
  ] as const) {
    const group = page.getByRole("group", { name: legend });
    await type(group.getByLabel("Street address"), address.line1);
    await type(group.getByLabel("ZIP code"), address.zip);
    await expect(group.getByLabel("City")).toHaveValue(address.city);
    await expect(group.getByLabel("State")).toHaveValue(address.state);
  }
  await press("Continue");
  await expectStep(page, "Your details");
  await type(page.getByLabel("First name"), order.guest.firstName);
  await type(page.getByLabel("Last name"), order.guest.lastName);
  await type(page.getByLabel("E-mail address"), order.guest.email);
  await type(page.getByLabel("Phone number"), order.guest.phone);
  await keyboard.press("Enter");
  await expectStep(page, "Review & pay");
  await tabTo(page, page.getByRole("checkbox", { name: /terms of service/ }));
  await keyboard.press("Space");
  const answered = page.waitForResponse(/booking\.create/);
  await press("Continue to payment");
  const created = await readCreated(await answered);

  await expect(payButton(page)).toBeEnabled();
  const card = cardFrame(page);
  await type(card.locator("[name=number]"), CARDS.good);
  await type(card.locator("[name=expiry]"), "1234");
  await type(card.locator("[name=cvc]"), "123");
  await type(card.locator("[name=postalCode]"), "10019");
  await tabTo(page, payButton(page));
  await keyboard.press("Enter");
  await expectBooked(page, created);
});
