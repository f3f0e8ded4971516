import { Secret, TOTP } from "otpauth";
import { expectAccessible } from "../page/axe.ts";
import { expectFits } from "../page/fits.ts";
import { expect, test } from "../page/journey.ts";
import { endSession } from "../product/database.ts";
import { mailTo } from "../product/mail-box.ts";
import { OFFICE } from "../product/where.ts";
import { MORGAN } from "../way/desk.ts";
import { expectLive, signIn } from "../way/office.ts";

const PASSWORD = "violet kayak 57 lantern";

test("somebody is invited, comes in, sets up a second factor, signs in with it, and is disabled (S-120, S-055)", async ({
  page,
  browser,
  watch,
}) => {
  // Refusals on the way: a code is asked for, and a session is over.
  watch.expect(/status of 4(01|22)/);
  const email = `robin.${crypto.randomUUID().slice(0, 8)}@example.com`;
  await page.goto(`${OFFICE}/login`);
  await signIn(page, MORGAN);
  await expect(page.getByRole("heading", { name: "Today", level: 1 })).toBeVisible();
  await page.goto(`${OFFICE}/accounts`);
  await page.getByRole("button", { name: "Invite somebody" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Robin Reyes");
  await dialog.getByLabel("E-mail address").fill(email);
  await dialog.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByRole("cell", { name: email })).toBeVisible();

  const { text } = await mailTo(email, /Your place in the ToteTaxi office/);
  const link = /\S+\/welcome#\S+/.exec(text)?.[0] ?? "";
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    reducedMotion: "reduce",
  });
  const robin = await context.newPage();
  await robin.goto(link);
  await robin.getByLabel("New password").fill(PASSWORD);
  await robin.getByRole("button", { name: "Come in" }).click();
  await expect(robin.getByRole("heading", { name: "Today", level: 1 })).toBeVisible();

  await robin.goto(`${OFFICE}/me`);
  await robin.getByRole("button", { name: "Set it up" }).click();
  const secret = ((await robin.getByTestId("factor-secret").textContent()) ?? "").replace(/\s/g, "");
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  await robin.getByLabel("Code").fill(app.generate());
  await robin.getByRole("button", { name: "Turn it on" }).click();
  const codes = robin.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  const [recovery = "", another = ""] = await codes.allTextContents();
  await robin.getByRole("button", { name: "I have kept them" }).click();
  await expect(robin.getByText("10 of 10 recovery codes are left")).toBeVisible();
  await expectAccessible(robin);
  await expectFits(robin);

  await robin.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(robin.getByRole("heading", { name: "The office" })).toBeVisible();
  await signIn(robin, { email, password: PASSWORD }, recovery);
  await expect(robin.getByRole("heading", { name: "Today", level: 1 })).toBeVisible();

  // What is typed outlives the session of whoever typed it, second factor and all.
  await robin.goto(`${OFFICE}/bookings/new`);
  await expectLive(robin);
  await robin.getByLabel("First name").fill("Grace");
  await endSession(email);
  const again = robin.getByRole("dialog");
  await expect(again).toHaveAccessibleName("Please sign in again");
  await signIn(robin, { email, password: PASSWORD }, another);
  await expect(again).toBeHidden();
  await expect(robin.getByLabel("First name")).toHaveValue("Grace");
  await expectLive(robin);
  await robin.getByRole("link", { name: "ToteTaxi, today" }).click();
  await again.getByRole("button", { name: "Leave" }).click();
  await expect(robin.getByRole("heading", { name: "Today", level: 1 })).toBeVisible();

  await page.keyboard.press("j");
  await expect(page.getByRole("rowheader").first().getByRole("link")).toBeFocused();
  const row = page.getByRole("row", { name: new RegExp(email) });
  await row.getByRole("button", { name: /^Disable.* Robin Reyes$/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Disable" }).click();
  await expect(row.getByRole("cell", { name: /Disabled/ })).toBeVisible();
  await robin.goto(`${OFFICE}/me`);
  await expect(robin.getByRole("heading", { name: "The office" })).toBeVisible();
  await expectAccessible(page);
  await context.close();
});
