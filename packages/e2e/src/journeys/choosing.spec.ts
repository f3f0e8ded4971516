import { expectAccessible } from "../page/axe.ts";
import { expect, test } from "../page/journey.ts";
import { chooseService } from "../way/choose.ts";
import { aPetite } from "../way/order.ts";
import { expectStep, expectTotal, goOn, openBook } from "../way/wizard.ts";

const SURFBOARD = { service: "Specialty item", items: { Surfboard: 1 } } as const;

test("an item that an earlier price list had is shown, named, and can be taken off", async ({ page }) => {
  await openBook(page);
  await chooseService(page, aPetite("2026-04-10", { cargo: SURFBOARD }));
  await expectTotal(page, 35_000);
  // What a browser kept of last summer, when there was one more item on the list.
  await page.evaluate(() => {
    for (const [key, kept] of Object.entries(localStorage))
      localStorage.setItem(key, String(kept).replace('"surfboard":1', '"surfboard":1,"grand_piano":1'));
  });
  await page.reload();
  await goOn(page);
  const problem = page.getByRole("alert", { name: "Please look at this again:" });
  await expect(problem).toContainText("Grand piano is no longer on our price list");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Remove Grand piano" }).click();
  await expect(page.getByRole("group", { name: "Which items?" })).toBeFocused();
  await expectTotal(page, 35_000);
  await goOn(page);
  await expectStep(page, "Date & time");
});
