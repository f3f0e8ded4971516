import * as z from "zod/mini";
import { expectAccessible } from "../page/axe.ts";
import { expectFits } from "../page/fits.ts";
import { expect, test } from "../page/journey.ts";
import { expectTargets } from "../page/targets.ts";
import { giveCard } from "../product/pay-by-program.ts";
import { OFFICE } from "../product/where.ts";
import { callAs } from "../way/account.ts";
import { SAM } from "../way/desk.ts";
import { enterOffice } from "../way/office-session.ts";
import { bookAsOwner, signUp } from "../way/own-booking.ts";

const Resumed = z.object({
  result: z.object({ data: z.object({ clientSecret: z.string(), publishableKey: z.string() }) }),
});

test("S-126: sam finds a customer, sees what they booked, paid and spent, makes them a VIP, notes, and books for them", async ({
  page,
  browser,
}) => {
  const person = await signUp(page);
  const { bookingId, number } = await bookAsOwner(page, "2026-06-24");
  await giveCard(Resumed.parse(await callAs(page.request, "payment.resume", { bookingId })).result.data);

  const office = await browser.newContext({ baseURL: OFFICE, viewport: { width: 1440, height: 900 } });
  await enterOffice(office, SAM);
  const desk = await office.newPage();
  await desk.goto("/customers");
  await desk.getByLabel("Name, e-mail or phone").fill(person.email.toUpperCase());
  await expect(desk).toHaveURL(/text=GRACE/);
  const row = desk.getByRole("row").filter({ hasText: person.email });
  await expect(row).toContainText("$995.00", { timeout: 30_000 });
  await expectAccessible(desk);
  await expectFits(desk);
  await expectTargets(desk);
  await row.getByRole("link").click();
  await expect(desk.getByText("1 booking paid, $995.00 spent")).toBeVisible();
  await expect(desk.getByRole("table", { name: "Their bookings" })).toContainText(number);
  await expect(desk.getByRole("region", { name: "Payments", exact: true })).toContainText("$995.00");
  await expect(desk.getByRole("region", { name: "Addresses" })).toContainText("200 West 57th Street");
  await desk.getByRole("button", { name: "Make a VIP" }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toContainText("VIP");
  await desk.getByLabel("A note for the office").fill("Rings at the <b>side</b> door");
  await desk.getByRole("button", { name: "Add note" }).click();
  await expect(desk.getByRole("list", { name: "Notes" })).toContainText("Rings at the <b>side</b> door");
  await expectAccessible(desk);
  await expectFits(desk);

  // Out of the field, as whoever has written a note clicks beside it.
  await desk.getByRole("heading", { level: 1 }).click();
  await desk.keyboard.press("/");
  await desk.keyboard.type(person.email);
  await expect(desk.getByRole("option").filter({ hasText: person.email }).first()).toBeVisible();
  await desk.keyboard.press("Escape");
  await desk.getByRole("link", { name: "Book for them" }).click();
  await expect(desk).toHaveURL(/\/bookings\/new\?customer=cst_/);
  await expect(desk.getByRole("region", { name: "Who" })).toContainText(
    `${person.lastName}, by their account`,
  );
  await desk.keyboard.press("n");
  await expect(desk).toHaveURL(/\/bookings\/new$/);
  await expect(desk.getByRole("region", { name: "Who" })).not.toContainText(person.lastName);
  await desk.goto(`/customers?vip=true&text=${encodeURIComponent(person.email)}`);
  await expect(desk.getByRole("rowheader")).toHaveCount(1);
  await expect(desk.getByRole("row").filter({ hasText: person.email })).toContainText("VIP");
  await office.close();
});
