import { expectAccessible } from "../page/axe.ts";
import { expect, test } from "../page/journey.ts";
import { mailTo } from "../product/mail-box.ts";
import { bookAsGuest } from "../product/procedures.ts";
import { SITE } from "../product/where.ts";
import { aPerson, register, typeLogin } from "../way/account.ts";
import { chooseService } from "../way/choose.ts";
import { aPetite } from "../way/order.ts";
import { expectStep, goOn, openBook } from "../way/wizard.ts";

test("T-52, C-03: the mailed links prove an e-mail and set a password, once each, every other session ends, and what a guest had typed stays", async ({
  page,
  playwright,
  watch,
}) => {
  watch.expect(/\b(401|422)\b/);
  const person = aPerson();
  const elsewhere = await playwright.request.newContext();
  await register(elsewhere, person);
  const linkIn = async (subject: RegExp) => {
    const { text } = await mailTo(person.email, subject);
    return /https?:\/\/[^\s]+(\/[\w-]+#[\w-]+)/.exec(text)?.[1] ?? "";
  };
  await openBook(page);
  await chooseService(page, aPetite("2026-04-14"));
  await goOn(page);
  await expectStep(page, "Date & time");
  const verify = await linkIn(/confirm your e-mail/);
  await page.goto(verify);
  await expect(page.getByText(`${person.email} is confirmed.`)).toBeVisible();
  await page.reload();
  await expect(page.getByText("This link does not work any more.")).toBeVisible();
  await expectAccessible(page);

  await page.goto("/login?next=/services");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(page.getByRole("heading", { name: "A new password" })).toBeVisible();
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByText(`If there is an account for ${person.email}`)).toBeVisible();
  const reset = await linkIn(/password/);
  await page.goto(reset);
  const password = "nine small boats at dawn";
  await page.getByLabel("New password").fill("boats");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText(/10 characters short/)).toBeVisible();
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("Your new password is set.")).toBeVisible();
  expect(await (await elsewhere.get(`${SITE}/api/trpc/session.me`)).json()).toEqual({
    result: { data: null },
  });
  await page.goto("/book");
  await expectStep(page, "Date & time");
  await page.goto(reset);
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("This link does not work any more.")).toBeVisible();

  await page.goto("/login?next=/services");
  await typeLogin(page, person);
  await expect(page.getByText("This e-mail and password do not belong together.")).toBeVisible();
  await typeLogin(page, { ...person, password });
  await expect(page).toHaveURL(/\/services$/);
  await page.getByRole("button", { name: "Menu" }).click();
  await expect(page.getByText(`Signed in as ${person.firstName}`)).toBeVisible();
  await page.goto("/login?next=/about");
  await page.getByRole("link", { name: "Go on" }).click();
  await expect(page).toHaveURL(/\/about$/);
  await elsewhere.dispose();
});

test("a guest's booking is brought into the account of whoever holds its link", async ({
  page,
  playwright,
}) => {
  const person = aPerson();
  const elsewhere = await playwright.request.newContext();
  await register(elsewhere, person);
  await elsewhere.dispose();
  const { booking, accessToken } = await bookAsGuest("2026-04-17");
  await page.goto(`/booking/${accessToken}`);
  await page.getByRole("button", { name: "Sign in to add it" }).click();
  await expect(page.getByRole("heading", { name: "Sign in, and keep this booking" })).toBeFocused();
  await typeLogin(page, person);
  await expect(page.getByRole("button", { name: "Add to my account" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("It is in your account now.")).toBeVisible();
  await expect(page.getByRole("link", { name: "See it there" })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole("link", { name: "See it there" }).click();
  await expect(page).toHaveURL(/\/account\/bookings\/bkg_\w+$/);
  await expect(page.getByRole("heading", { name: booking.number })).toBeVisible();
  await page.goto(`/booking/${accessToken}`);
  await expect(page.getByRole("heading", { name: booking.number })).toBeVisible();
  await expect(page.getByRole("button", { name: "Add to my account" })).toHaveCount(0);
});
