import type { APIRequestContext, Page } from "@playwright/test";
import * as z from "zod/mini";
import { expectAccessible } from "../page/axe.ts";
import { expectFits } from "../page/fits.ts";
import { expect, test } from "../page/journey.ts";
import { ask, bookAsGuest, bookingOf } from "../product/procedures.ts";
import { OFFICE } from "../product/where.ts";
import { askOffice, callOffice, MORGAN } from "../way/desk.ts";
import { openOffice } from "../way/office.ts";
import { aPetite } from "../way/order.ts";
import { goToReview } from "../way/pay.ts";
import { expectTotal, openBook } from "../way/wizard.ts";

/** A day that no other journey prices: all journeys share one price list. */
const DAY = "2026-09-16";
const REGATTA_CENTS = 12_345;
const REGATTA = {
  name: "Regatta",
  from: DAY,
  to: DAY,
  miniMoveCents: REGATTA_CENTS,
  standardDeliveryCents: 0,
};

/** What the site says a petite move costs on that day. */
async function quoted(): Promise<number> {
  const trip = { service: "mini_move", package: "petite", pickupDate: DAY };
  const Answer = z.object({ totalCents: z.int() });
  const zips = { pickupZip: "10019", deliveryZip: "11968" };
  return (await ask(Answer, "quote.preview", { ...trip, ...zips })).totalCents;
}

const Card = z.looseObject({
  version: z.string(),
  dateSurcharges: z.looseObject({ peak: z.array(z.looseObject({})) }),
});
const Drafts = z.object({
  drafts: z.array(z.object({ version: z.string(), revision: z.int(), card: Card })),
});

/** Saves one more peak date in a draft. */
async function addRegatta(request: APIRequestContext, version: string): Promise<void> {
  const { drafts } = Drafts.parse(await askOffice(request, "rateCard.list"));
  const draft = drafts.find((each) => each.version === version);
  if (!draft) throw new Error(`${version} is no draft`);
  const { dateSurcharges } = draft.card;
  const peak = [...dateSurcharges.peak, REGATTA];
  const card = { ...draft.card, dateSurcharges: { ...dateSurcharges, peak } };
  await callOffice(request, "rateCard.draft", { card, revision: draft.revision });
}

/** Begins the next card. @returns what it is called */
async function draftNext(desk: Page): Promise<string> {
  await desk.getByRole("button", { name: "Draft the next card" }).click();
  await expect(desk).toHaveURL(/\/rate-cards\/2026-\d+$/);
  await expect(desk.getByText("Nothing but the name.")).toBeVisible();
  return desk.url().split("/").at(-1) ?? "";
}

async function publish(desk: Page, from: string): Promise<void> {
  const dialog = desk.getByRole("dialog", { name: /^Publish 2026-\d+\?$/ });
  if (!(await dialog.isVisible())) await desk.getByRole("button", { name: "Publish", exact: true }).click();
  await dialog.getByLabel("In force from").fill(from);
  await dialog.getByRole("button", { name: "Publish" }).click();
}

test("S-002, TR-10: morgan drafts a card, compares it, publishes it: the site's next price is the new one, and what was booked keeps its own", async ({
  page,
  browser,
  watch,
}) => {
  watch.expect(/\b409\b/);
  const before = await quoted();
  const kept = await bookAsGuest(DAY);
  const office = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const desk = await office.newPage();
  await openOffice(desk, "/rate-cards");
  const current = desk.getByRole("row").filter({ hasText: "In force" }).getByRole("rowheader");
  const inForce = (await current.textContent()) ?? "";
  await expectAccessible(desk);
  await expectFits(desk);
  const version = await draftNext(desk);
  await addRegatta(desk.request, version);
  await desk.reload();
  const lines = desk.getByRole("table", { name: `${inForce} and ${version}, line by line` });
  await expect(lines.getByRole("row").filter({ hasText: "$123.45" }).first()).toContainText("not there");
  await expectAccessible(desk);
  await expectFits(desk);
  expect(await quoted()).toBe(before);

  await publish(desk, "2026-03-01");
  await expect(desk.getByRole("dialog").getByRole("alert")).toContainText("not in the past");
  await expectAccessible(desk);
  await publish(desk, "");
  await expect(desk.getByText("Published: it never changes.")).toBeVisible();
  await expect(desk.getByRole("main").getByRole("textbox")).toHaveCount(0);
  await expect(desk.getByRole("button", { name: "Publish", exact: true })).toHaveCount(0);

  expect(await quoted()).toBe(before + REGATTA_CENTS);
  await openBook(page);
  await goToReview(page, aPetite(DAY));
  await expectTotal(page, before + REGATTA_CENTS);
  expect((await bookingOf(kept.accessToken)).totalCents).toBe(before);

  await desk.goto(`${OFFICE}/rate-cards`);
  const thrownAway = await draftNext(desk);
  await desk.getByRole("button", { name: "Delete the draft" }).click();
  const sure = desk.getByRole("dialog", { name: `Delete the draft ${thrownAway}?` });
  await expectAccessible(desk);
  await sure.getByRole("button", { name: "Delete the draft" }).click();
  await expect(desk).toHaveURL(`${OFFICE}/rate-cards`);
  await expect(desk.getByRole("rowheader", { name: thrownAway })).toHaveCount(0);
  await draftNext(desk);
  await publish(desk, "2026-12-01");
  await expect(desk.getByText("Published: it never changes.")).toBeVisible();
  const scheduled = desk.url().split("/").at(-1) ?? "";
  await desk.goto(`${OFFICE}/rate-cards`);
  await expect(current).toHaveText(version);
  await expect(desk.getByRole("row").filter({ hasText: "Dec 1, 2026" }).first()).toContainText("Published");

  const next = await draftNext(desk);
  await expect(desk.getByRole("heading", { name: `What differs from ${scheduled}` })).toBeVisible();
  await desk.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = desk.getByRole("dialog", { name: `Publish ${next}?` });
  await expect(dialog).toContainText(`takes over from ${version}`);
  await expect(dialog).toContainText(`${scheduled} comes into force on Dec 1, 2026`);
  await expectAccessible(desk);
  await expectFits(desk);
  await dialog.getByLabel("In force from").fill("2026-12-02");
  await expect(dialog).toContainText(`takes over from ${scheduled}`);
  await expect(dialog).not.toContainText("comes into force on");
  await desk.keyboard.press("Escape");
  const base = desk.getByRole("textbox", { name: "Base, $" }).first();
  await base.fill("1234.00");
  await callOffice(desk.request, "rateCard.discard", { version: next, revision: 1 });
  await desk.getByRole("button", { name: "Save the draft" }).click();
  const told = desk.getByRole("alert").filter({ hasText: "What you typed is still here" });
  await expect(told).toContainText(`${MORGAN.name} deleted this draft`);
  await expect(base).toHaveValue("1234.00");
  await expectAccessible(desk);
  await expectFits(desk);
  await desk.getByRole("button", { name: `Save as ${next}` }).click();
  await expect(desk.getByText("All is saved")).toBeVisible();
  await expect(desk.getByRole("table", { name: `${scheduled} and ${next}, line by line` })).toContainText(
    "$1,234.00",
  );
  await office.close();
});
