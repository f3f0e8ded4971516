import { expectAccessible } from "../page/axe.ts";
import { expect, test } from "../page/journey.ts";
import { tabTo } from "../page/keyboard.ts";
import { mailsTo, mailTo } from "../product/mail-box.ts";

const OFFICE = "info@totetaxi.example";

function aVisitor() {
  const mark = crypto.randomUUID().slice(0, 8);
  return { name: `Ada ${mark}`, email: `ada-${mark}@example.com`, message: `Do you carry a harp? ${mark}` };
}

test("S-006: a message is written with the keyboard alone, and lands in the office's mail", async ({
  page,
}) => {
  const visitor = aVisitor();
  await page.goto("/contact");
  await expect(page.getByRole("main").getByRole("link", { name: "(631) 595-5100" })).toBeVisible();
  for (const [label, text] of [
    ["Your name", visitor.name],
    ["E-mail", visitor.email],
    ["Phone", "212 555 0142"],
    ["Your message", visitor.message],
  ] as const) {
    await tabTo(page, page.getByLabel(label));
    await page.keyboard.type(text);
  }
  await tabTo(page, page.getByRole("button", { name: "Send message" }));
  await page.keyboard.press("Enter");
  const thanks = page.getByRole("heading", { name: "Thank you. Your message is with us." });
  await expect(thanks).toBeFocused();
  await expect(page.getByText(visitor.email)).toBeVisible();
  await expectAccessible(page);
  const mail = await mailTo(OFFICE, new RegExp(visitor.name));
  for (const fact of [visitor.email, "(212) 555-0142", visitor.message]) expect(mail.text).toContain(fact);
  await page.getByRole("button", { name: "Write another message" }).click();
  await expect(page.getByLabel("Your message")).toHaveValue("");
});

test("what is wrong is said when a field is left, and all of it at once when it is sent", async ({
  page,
}) => {
  await page.goto("/contact");
  const email = page.getByLabel("E-mail");
  await email.fill("ada@nowhere");
  await email.blur();
  await expect(email).toHaveAccessibleDescription(/It should be like name@example.com/);
  await page.getByRole("button", { name: "Send message" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "Please look at this again" });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveCount(3);
  await expectAccessible(page);
  await summary.getByRole("link", { name: "Please tell us your name." }).click();
  await expect(page.getByLabel("Your name")).toBeFocused();
  await page.keyboard.type("Ada");
  await page.keyboard.press("Tab");
  await expect(summary.getByRole("link")).toHaveCount(2);
});

test("a message that fails says so with the phone number, keeps its words, and arrives once when sent again", async ({
  page,
  watch,
}) => {
  watch.expect(/Failed to load resource/);
  const visitor = aVisitor();
  await page.goto("/contact");
  await page.getByLabel("Your name").fill(visitor.name);
  await page.getByLabel("E-mail").fill(visitor.email);
  await page.getByLabel("Your message").fill(visitor.message);
  // The answer is lost on its way back: the message itself was taken.
  await page.route("**/contact.send", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("button", { name: "Send message" }).click();
  const failed = page.getByRole("alert").filter({ hasText: "That did not work." });
  await expect(failed.getByRole("link", { name: "(631) 595-5100" })).toBeVisible();
  await expectAccessible(page);
  await page.unroute("**/contact.send");
  await page.getByRole("button", { name: "Send message" }).click();
  await expect(page.getByRole("heading", { name: "Thank you." })).toBeVisible();
  await mailTo(OFFICE, new RegExp(visitor.name));
});

test("what fills in the field that people do not see is thanked, and nobody is bothered with it", async ({
  page,
}) => {
  const [machine, human] = [aVisitor(), aVisitor()];
  for (const [visitor, website] of [
    [machine, "https://spam.example"],
    [human, ""],
  ] as const) {
    await page.goto("/contact");
    await page.getByLabel("Your name").fill(visitor.name);
    await page.getByLabel("E-mail").fill(visitor.email);
    await page.getByLabel("Your message").fill(visitor.message);
    await page.locator("[name=website]").fill(website, { force: true });
    await page.getByRole("button", { name: "Send message" }).click();
    await expect(page.getByRole("heading", { name: "Thank you." })).toBeVisible();
  }
  // The human's, sent later, is there: the machine's would be too.
  await mailTo(OFFICE, new RegExp(human.name));
  expect((await mailsTo(OFFICE)).filter(({ subject }) => subject.includes(machine.name))).toEqual([]);
});
