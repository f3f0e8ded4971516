import type { Browser, BrowserContext } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import * as z from "zod/mini";
import { expectAccessible } from "../page/axe.ts";
import { expectFits } from "../page/fits.ts";
import { expect, test } from "../page/journey.ts";
import { expectTargets } from "../page/targets.ts";
import { endSession, letPasswordGrowOld, withLateLoop } from "../product/database.ts";
import { mailTo } from "../product/mail-box.ts";
import { OFFICE } from "../product/where.ts";
import { askOffice, callOffice, MORGAN, SAM } from "../way/desk.ts";
import { expectLive, openOffice, signIn } from "../way/office.ts";
import { enterOffice } from "../way/office-session.ts";

const PASSWORD = "violet kayak 57 lantern";

test.use({ baseURL: OFFICE });

const Accounts = z.object({ accounts: z.array(z.object({ staffId: z.string(), email: z.string() })) });
const Shown = z.object({ secret: z.string() });
const Codes = z.object({ codes: z.array(z.string()) });

const linkIn = async (email: string, subject: RegExp) => {
  const { text } = await mailTo(email, subject);
  return /https?:\/\/[^\s]+(\/[\w-]+#[\w-]+)/.exec(text)?.[1] ?? "";
};

/** Somebody new of the staff, signed in in this browser; morgan is who let them in. */
async function aNewColleague(context: BrowserContext, browser: Browser) {
  const name = `Robin ${crypto.randomUUID().slice(0, 8)}`;
  const email = `${name.toLowerCase().replace(" ", ".")}@example.com`;
  const office = await browser.newContext({ baseURL: OFFICE, viewport: { width: 1440, height: 900 } });
  await enterOffice(office, MORGAN);
  await callOffice(office.request, "staff.invite", { name, email, role: "staff" });
  const token = (await linkIn(email, /Your place in the ToteTaxi office/)).split("#")[1] ?? "";
  await callOffice(context.request, "session.acceptInvitation", { token, password: PASSWORD });
  return { name, email, office };
}

test("S-120, T-53: the password is asked again before an e-mail changes; who would rather not loses nothing that was typed; an admin's other role counts at once", async ({
  page,
  context,
  browser,
  watch,
}) => {
  watch.expect(/\b(401|403|422)\b/);
  const { name, email, office } = await aNewColleague(context, browser);
  const next = email.replace("robin", "robin.reyes");
  await page.goto("/me");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await letPasswordGrowOld(email);
  const part = page.getByRole("region", { name: "E-mail" });
  await part.getByLabel("New e-mail").fill(next);
  await part.getByRole("button", { name: "Mail the link" }).click();
  const question = page.getByRole("dialog", { name: "Your password, please" });
  await expect(question.getByLabel("Password")).toBeFocused();
  await expectAccessible(page);
  await expectFits(page);
  await question.getByLabel("Password").fill("not the password");
  await question.getByRole("button", { name: "Go on" }).click();
  await expect(question.getByRole("alert")).toHaveText("This is not your password.");
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(part.getByRole("alert")).toContainText("Please give your password again");
  await expect(part.getByLabel("New e-mail")).toHaveValue(next);
  await part.getByRole("button", { name: "Mail the link" }).click();
  await question.getByLabel("Password").fill(PASSWORD);
  await question.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText("Look into the new mailbox")).toBeVisible();

  await page.goto(await linkIn(next, /confirm your new e-mail/));
  await expectAccessible(page);
  await page.getByRole("button", { name: "Use this e-mail" }).click();
  await expect(page.getByRole("heading", { name: "Your e-mail has changed" })).toBeVisible();
  await page.getByRole("link", { name: "To your account" }).click();
  await expect(page.getByText(`${next}, staff`)).toBeVisible();

  const desk = await office.newPage();
  await desk.goto("/accounts");
  const row = desk.getByRole("row").filter({ hasText: next });
  await row.getByRole("button", { name: `Make an admin: ${name}` }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "Make an admin" }).click();
  await expect(row.getByRole("cell", { name: "Admin", exact: true })).toBeVisible();
  await office.close();
  await page.goto("/bookings");
  await expect(page).toHaveURL(/\/login\?next=/);

  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A new password");
  await page.getByLabel("E-mail address").fill(next);
  await page.getByRole("button", { name: "Mail me the link" }).click();
  await expect(page.getByText("Look into your mail")).toBeVisible();
  await expectAccessible(page);
  const reset = await linkIn(next, /Set a new password/);
  await page.goto(reset);
  await page.getByLabel("New password").fill("too short");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "15" })).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await expectTargets(page);
  await page.getByLabel("New password").fill(`${PASSWORD} anew`);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByRole("heading", { name: "Your password is set" })).toBeVisible();
  await page.getByRole("link", { name: "Sign in" }).click();
  await signIn(page, { email: next, password: `${PASSWORD} anew` });
  await expect(page.getByRole("link", { name: "Accounts" })).toBeVisible();
  await page.goto("/accounts");
  await expect(page.getByRole("main")).toContainText("second factor");
  await expect(page.getByRole("table")).toHaveCount(0);
});

test.describe("on a desk", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test("a session that ends takes nothing that was typed with it: its owner goes on, and for somebody else the page begins anew", async ({
    page,
    context,
    browser,
    watch,
  }) => {
    watch.expect(/\b401\b/);
    const { email, name, office } = await aNewColleague(context, browser);
    await page.goto("/bookings/new");
    await expectLive(page);
    const firstName = page.getByLabel("First name");
    await firstName.fill("Grace");
    await endSession(email);
    const again = page.getByRole("dialog", { name: "Please sign in again" });
    await expect(again.getByLabel("Password")).toBeFocused();
    await expect(again.getByLabel("E-mail address")).toHaveValue(email);
    await expect(firstName).toBeHidden();
    await expectAccessible(page);
    await expectFits(page);
    await page.keyboard.press("Escape");
    await again.getByLabel("Password").fill(PASSWORD);
    await again.getByRole("button", { name: "Sign in" }).click();
    await expect(again).toBeHidden();
    await expect(firstName).toHaveValue("Grace");
    await expectLive(page);

    // The page is already there: nothing is asked, and nothing is lost.
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("n");
    await page.keyboard.press("g");
    await page.keyboard.press("b");
    const asked = page.getByRole("dialog", { name: "Leave without saving?" });
    await asked.getByRole("button", { name: "Stay" }).click();
    await expect(firstName).toHaveValue("Grace");
    await expect(page.getByText(name)).toBeVisible();

    await endSession(email);
    await expect(again).toBeVisible();
    await signIn(page, SAM);
    await expect(page.getByText(SAM.name)).toBeVisible();
    await expect(firstName).toHaveValue("");
    await office.close();
  });

  test("who is no admin any more is shown nothing of what admins see, in the same tab neither", async ({
    page,
    context,
    browser,
    watch,
  }) => {
    watch.expect(/\b(401|403|422)\b/);
    const { email, office } = await aNewColleague(context, browser);
    const { accounts } = Accounts.parse(await askOffice(office.request, "staff.list"));
    const staffId = accounts.find((each) => each.email === email)?.staffId;
    await callOffice(office.request, "staff.changeRole", { staffId, role: "admin" });
    await callOffice(context.request, "session.login", { email, password: PASSWORD });
    const { secret } = Shown.parse(await callOffice(context.request, "me.showFactor", {}));
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    const { codes } = Codes.parse(await callOffice(context.request, "me.confirmFactor", { code }));
    await page.goto("/accounts");
    await expect(page.getByRole("row").filter({ hasText: email })).toBeVisible();
    await expectLive(page);
    await callOffice(office.request, "staff.changeRole", { staffId, role: "staff" });
    await expect(page).toHaveURL(/\/login\?next=%2Faccounts$/);
    await signIn(page, { email, password: PASSWORD }, codes[0]);
    await expect(page.getByRole("main")).toContainText("This is for admins");
    await expect(page.getByRole("table")).toHaveCount(0);
    await office.close();
  });

  test("TR-14, D-20: a safety loop that is late is told above every page, and no more once it runs", async ({
    page,
  }) => {
    const banner = page.getByRole("alert").filter({ hasText: "What watches over the money has stopped" });
    await withLateLoop("tide-tables", async () => {
      await openOffice(page, "/", SAM);
      await expect(banner).toContainText("tide-tables");
      await expect(banner).toBeInViewport();
      await expectAccessible(page);
      await expectFits(page);
      for (const place of ["Bookings", "Calendar", "Rate cards"]) {
        await page.getByRole("navigation", { name: "Office" }).getByRole("link", { name: place }).click();
        await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Today");
        await expect(banner).toBeInViewport();
      }
    });
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(banner).toHaveCount(0);
    const dark = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const before = await dark();
    await page.getByRole("button", { name: "Light or dark" }).click();
    await expect.poll(dark).not.toBe(before);
    const chosen = await dark();
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await dark()).toBe(chosen);
  });
});
