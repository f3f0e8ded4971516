import { serviceDay } from "@totetaxi/values/service-day";
import { expectAccessible } from "../page/axe.ts";
import { expectFits } from "../page/fits.ts";
import { expectFocusSeen } from "../page/focus.ts";
import { expect, test } from "../page/journey.ts";
import { tabTo } from "../page/keyboard.ts";
import { mailTo } from "../product/mail-box.ts";
import { readOwn } from "../product/procedures.ts";
import { aPerson, register } from "../way/account.ts";
import { chooseDay } from "../way/choose.ts";
import { aPetite } from "../way/order.ts";
import { bookAsOwner, cancelAsOwner, signIn, signUp } from "../way/own-booking.ts";
import { acceptTerms, CARDS, expectCardForm, goToPaymentSignedIn, payWith } from "../way/pay.ts";

for (const width of [390, 1440]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    test("S-060, S-061, S-064: somebody pays a waiting booking from the account, finds it again, and cancels it with the refund told", async ({
      page,
    }) => {
      await signUp(page);
      const [paid, waiting] = [await bookAsOwner(page, "2026-03-17"), await bookAsOwner(page, "2026-03-18")];
      await page.goto("/account");
      await expect(page.getByRole("heading", { level: 1, name: "Welcome back, Grace." })).toBeVisible();
      const total = (name: string) =>
        page.getByRole("main").locator("dl > div").filter({ hasText: name }).getByRole("definition");
      await expect(total("Paid bookings")).toHaveText("0");
      await page.getByRole("link", { name: `Pay for ${paid.number}` }).click();
      await expect(page.getByRole("heading", { level: 1, name: paid.number })).toBeVisible();
      await page.getByRole("button", { name: "Pay now" }).click();
      await expectCardForm(page);
      await payWith(page, CARDS.good);
      await expect(page.getByRole("heading", { name: "Receipt" })).toBeVisible();
      await expect(page.getByRole("listitem").filter({ hasText: "Paid by card" })).toContainText("$995.00");
      const file = await page.request.get(`/account/bookings/${paid.bookingId}/calendar.ics`);
      expect(file.headers()["content-type"]).toContain("text/calendar");
      await expectAccessible(page);
      await expectFits(page);

      const tabs = page.getByRole("navigation", { name: "Account", exact: true });
      await tabs.getByRole("link", { name: "Bookings" }).click();
      const rows = page.getByRole("main").getByRole("link", { name: /TT-\d{6}/ });
      await expect(rows).toHaveCount(2);
      await page.getByLabel("State").selectOption("Paid");
      await expect(rows).toHaveCount(1);
      await expect(page).toHaveURL(/\?status=paid$/);
      await page.getByRole("searchbox").fill(waiting.number);
      await page.getByLabel("State").selectOption("Waiting for payment");
      await expect(page).toHaveURL(new RegExp(`\\?status=pending&text=${waiting.number}$`));
      await expect(rows).toHaveCount(1);
      await page.getByLabel("State").selectOption("Paid");
      await expect(page.getByText("Nothing like that")).toBeVisible();
      await page.reload();
      await expect(page.getByRole("searchbox")).toHaveValue(waiting.number);
      await page.getByRole("button", { name: "Show all of them" }).click();
      await expect(rows).toHaveCount(2);
      await expect(page.getByRole("searchbox")).toHaveValue("");
      await expectAccessible(page);
      await expectFits(page);

      await rows.filter({ hasText: paid.number }).click();
      await page.getByRole("button", { name: "Cancel booking" }).click();
      const asked = page.getByRole("dialog", { name: `Cancel booking ${paid.number}?` });
      await expect(asked).toContainText("You get $995.00 back");
      await asked.getByRole("button", { name: "Yes, cancel it" }).click();
      await expect(page.getByText("on its way back to your card")).toBeVisible();
      // Until the bank has answered, the books have the money.
      await expect(async () => {
        await page.reload();
        await expect(page.getByText("Everything you paid has been given back.")).toBeVisible({
          timeout: 2_000,
        });
      }).toPass();
      await tabs.getByRole("link", { name: "Overview" }).click();
      await expect(total("Paid bookings")).toHaveText("0");
      await expectAccessible(page);
      await expectFits(page);
    });
  });
}

test("S-064: what is booked and paid over the account's page stands there once the wizard is closed, and its addresses can be kept", async ({
  page,
}) => {
  await signUp(page);
  await page.goto("/account");
  await expect(page.getByText("Your first trip is yet to come")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Book now" }).click();
  const order = aPetite("2026-04-16");
  await goToPaymentSignedIn(page, order);
  await payWith(page, CARDS.good);
  await expect(page.getByRole("heading", { name: "You are booked, Grace." })).toBeVisible();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("heading", { name: "Your next pickup" })).toBeVisible();
  await expect(page.getByText("Your first trip is yet to come")).toBeHidden();

  await page.getByRole("link", { name: /^View TT-/ }).click();
  for (const { line1, city } of [order.pickup, order.delivery]) {
    await page.getByRole("button", { name: `Save ${line1}, ${city}` }).click();
    const sheet = page.getByRole("dialog", { name: "Add an address" });
    await expect(sheet.getByLabel("Street address")).toHaveValue(line1);
    await sheet.getByLabel("Name").fill(`In ${city}`);
    await sheet.getByRole("button", { name: "Save the address" }).click();
    await expect(sheet).toBeHidden();
  }
  await expect(page.getByText("The addresses of this trip are among yours now.")).toBeFocused();
  await expectAccessible(page);
  await expectFits(page);
});

test("an empty list says that there are no bookings only once its own answer is there", async ({ page }) => {
  await signUp(page);
  await page.goto("/account/bookings");
  await expect(page.getByText("Nothing is planned")).toBeVisible();
  const answer = Promise.withResolvers<void>();
  await page.route(/booking\.list/, async (route) => {
    await answer.promise;
    await route.continue();
  });
  await page.getByRole("button", { name: "Past" }).click();
  await expect(page.getByText("Loading your bookings")).toBeVisible();
  await expect(page.getByText("No past bookings yet")).toBeHidden();
  answer.resolve();
  await expect(page.getByText("No past bookings yet")).toBeVisible();
});

test("S-062: the address book takes, changes and forgets addresses, and tells where we drive", async ({
  page,
  watch,
}) => {
  watch.expect(/409 \(Conflict\)/);
  await signUp(page);
  await page.goto("/account/addresses");
  const add = page.getByRole("button", { name: "Add an address" });
  await add.click();
  const sheet = page.getByRole("dialog");
  const save = sheet.getByRole("button", { name: "Save the address" });
  await save.click();
  await expect(sheet.getByText("Give the address a name, like Beach house.")).toBeVisible();
  await expect(sheet.getByLabel("Name")).toBeFocused();
  await sheet.getByLabel("ZIP code").fill("14201");
  await expect(sheet.getByText("We do not drive to 14201 yet.")).toBeVisible();
  await sheet.getByLabel("Name").fill("Beach house");
  await sheet.getByLabel("Street address").fill("28 Old Montauk Highway");
  await sheet.getByLabel("City").fill("Buffalo");
  await save.click();
  await expect(sheet.getByLabel("State")).toBeFocused();
  await expectAccessible(page);
  await sheet.getByLabel("City").fill("");
  await sheet.getByLabel("ZIP code").fill("11954");
  await expect(sheet.getByText(/\$175\.00 distance fee/)).toBeVisible();
  await expect(sheet.getByLabel("City")).toHaveValue("Montauk");
  await sheet.getByLabel("My usual delivery address").check();
  await save.click();
  const house = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: "Beach house" }) });
  await expect(house).toContainText("Usual delivery");
  await expect(house).toContainText("Not used yet");
  await expect(add).toBeFocused();

  await add.click();
  await sheet.getByLabel("Name").fill("beach HOUSE");
  await sheet.getByLabel("Street address").fill("1 Main Street");
  await sheet.getByLabel("ZIP code").fill("11968");
  await save.click();
  await expect(sheet.getByText("You already have an address of that name.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();

  await page.getByRole("button", { name: "Edit Beach house" }).click();
  await sheet.getByLabel("Name").fill("Montauk");
  await save.click();
  await expect(page.getByRole("heading", { name: "Montauk" })).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await page.getByRole("button", { name: "Delete Montauk" }).click();
  await sheet.getByRole("button", { name: "Delete it" }).click();
  await expect(page.getByText("No address is saved yet")).toBeVisible();
});

test("S-063: an earlier trip is booked again with everything but the day, at today's price, and paid", async ({
  page,
}) => {
  await signUp(page);
  const earlier = await bookAsOwner(page, "2026-03-17");
  await cancelAsOwner(page, earlier);
  await page.goto(`/account/bookings/${earlier.bookingId}`);
  await page.getByRole("link", { name: "Book it again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The same trip, another day" })).toBeVisible();
  await expect(page.getByText("It costs the same today.")).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await page.getByRole("button", { name: "Choose the day" }).click();
  await expect(page.getByRole("heading", { name: "Which morning?" })).toBeVisible();
  await chooseDay(page, { day: serviceDay("2026-04-14") });
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Everything once more" })).toBeVisible();
  await expect(page.getByText("200 West 57th Street", { exact: true })).toBeVisible();
  await acceptTerms(page);
  const answered = page.waitForResponse(/\/api\/trpc\/booking\.create/);
  await page.getByRole("button", { name: "Continue to payment" }).click();
  const { number } = await readOwn(await answered);
  await expectCardForm(page);
  await payWith(page, CARDS.good);
  await expect(page.getByRole("heading", { name: "You are booked, Grace." })).toBeVisible();
  await page.getByRole("link", { name: "View your booking" }).click();
  await expect(page.getByRole("heading", { level: 1, name: number })).toBeVisible();
  await expect(page).toHaveURL(/\/account\/bookings\/bkg_/);
});

test("T-53: a profile is changed at once, and the e-mail by the new mailbox alone, with both told", async ({
  page,
  watch,
}) => {
  watch.expect(/422 \(Unprocessable/);
  const person = await signUp(page);
  const email = `new.${person.email}`;
  await page.goto("/account/profile");
  const you = page.getByRole("region", { name: "You" });
  await you.getByLabel("First name").fill("Maud");
  await you.getByLabel("Preferred window").selectOption("9 to 10 AM");
  await you.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("region", { name: "Messages" })).toContainText("Saved");
  await page.getByLabel("Reminders by text message").check();
  await expect(page.getByText("We do not send texts yet")).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);

  const part = page.getByRole("region", { name: "E-mail address" });
  const change = part.getByRole("button", { name: "Change the e-mail" });
  await part.getByLabel("New e-mail address").fill(email);
  await part.getByLabel("Your password").fill("not my password at all");
  await change.click();
  await expect(part.getByText("This is not your password.")).toBeVisible();
  await part.getByLabel("Your password").fill(person.password);
  await change.click();
  await expect(part.getByRole("status")).toContainText(`Until then it stays ${person.email}`);
  const { text } = await mailTo(email, /confirm your new e-mail/);
  const link = /http\S+/.exec(text)?.[0] ?? "";
  await page.goto(new URL(link).pathname + new URL(link).hash);
  await page.getByRole("link", { name: "To your account" }).click();
  await expect(page.getByRole("heading", { name: "Welcome back, Maud." })).toBeVisible();
  await mailTo(person.email, /has a new e-mail/);
  await mailTo(email, /has a new e-mail/);
  await page.goto("/account/profile");
  await expect(part).toContainText(email);
  await expect(you.getByLabel("Preferred window")).toHaveValue("hour_9");
  await expect(page.getByLabel("Reminders by text message")).toBeChecked();
});

test("T-55: a page that was left open does nothing for whoever is signed in now, and says who that is", async ({
  page,
  watch,
}) => {
  watch.expect(/409 \(Conflict\)/);
  await signUp(page);
  await page.goto("/account/profile");
  await expect(page.getByLabel("First name")).toHaveValue("Grace");
  await register(page.request, aPerson("Maud"));
  await page.getByLabel("Reminders by text message").click();
  await expect(page.getByRole("region", { name: "Messages" })).toContainText("You are signed in as Maud now");
  await expect(page.getByLabel("First name")).toHaveValue("Maud");
  await expect(page.getByLabel("Reminders by text message")).not.toBeChecked();
});

test("devices are signed out one by one, and an account that is deleted is nobody's any more", async ({
  page,
  browser,
  watch,
}) => {
  watch.expect(/401 \(Unauthorized\)/);
  const person = await signUp(page);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signIn(other, person);
  await page.goto("/account/devices");
  const end = page.getByRole("button", { name: /^Sign out .*, signed in/ });
  await expect(end).toHaveCount(1);
  await expect(page.getByText("This device")).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await end.click();
  await expect(end).toHaveCount(0);
  await other.goto("/account/bookings?when=past");
  await expect(other).toHaveURL(/\/login\?next=%2Faccount%2Fbookings%3Fwhen%3Dpast/);
  await elsewhere.close();

  const tabs = page.getByRole("navigation", { name: "Account", exact: true });
  await tabTo(page, tabs.getByRole("link", { name: "Profile" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Profile" })).toBeVisible();
  await expectFocusSeen(page);
  await page.getByRole("button", { name: "Delete my account" }).click();
  const asked = page.getByRole("dialog", { name: "Delete your account?" });
  await asked.getByLabel("Your password").fill(person.password);
  await asked.getByRole("button", { name: "Delete it for good" }).click();
  await expect(asked.getByText("Type DELETE to say that you mean it.")).toBeVisible();
  await expectAccessible(page);
  await asked.getByLabel("Type DELETE").fill("delete");
  await asked.getByRole("button", { name: "Delete it for good" }).click();
  await expect(page).toHaveURL(/\/$/);
  await page.goBack();
  await expect(page).not.toHaveURL(/\/account/);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/login\?next=%2Faccount$/);
});
