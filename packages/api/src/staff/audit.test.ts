import { aPerson } from "@totetaxi/core/testing/office";
import { bookAndPay } from "@totetaxi/core/testing/story";
import { aStaffMember } from "@totetaxi/db/factories";
import { auditLog } from "@totetaxi/db/schema";
import { serviceDay } from "@totetaxi/values/service-day";
import { expect } from "vitest";
import { test } from "../testing/office.ts";

const STAFF = aPerson();
const ADMIN = aPerson("admin");

test("the audit log is read by who, what and when, the latest first (S-127)", async ({ product, office }) => {
  const { bookingId } = await bookAndPay(product);
  await office(STAFF).booking.note({ requestId: "note-audit", bookingId, text: "x" });
  await office(ADMIN).booking.edit({ bookingId, version: 2, instructions: "Side door" });
  const list = office(STAFF).audit.list;
  const actions = async (filter: Parameters<typeof list>[0]) =>
    (await list(filter)).lines.map(({ action }) => action);
  expect(await actions({})).toEqual(["booking.edited", "booking.noted"]);
  expect(await actions({ by: STAFF.staffId })).toEqual(["booking.noted"]);
  expect(await actions({ action: "booking.edited" })).toEqual(["booking.edited"]);
  expect(await actions({ subjectId: bookingId, from: serviceDay("2026-02-03") })).toEqual([]);
  const { bookings } = await list({ whose: "everybody" });
  const number = bookings.find(({ subjectId }) => subjectId === bookingId)?.number ?? "";
  expect(number).toMatch(/^TT-\d{6}$/);
  expect(bookings.map((each) => [each.subjectId.slice(0, 3), each.number]).sort()).toEqual([
    ["bkg", number],
    ["pay", number],
  ]);
  expect(await actions({ subjectId: number })).toEqual(["booking.edited", "booking.noted"]);
  expect(await actions({ subjectId: number.toLowerCase(), whose: "everybody" })).toContain("payment.changed");
  expect(await actions({ subjectId: "TT-999999", whose: "everybody" })).toEqual([]);
  expect(await actions({ whose: "everybody" })).toContain("payment.changed");
});

test("why something was done is read beside the line, and no word of it is in the log (S-127, ADR 8)", async ({
  product,
  office,
}) => {
  const admin = office(ADMIN);
  const { bookingId } = await bookAndPay(product);
  const asked = { requestId: "refund-why", bookingId, amountCents: 100 };
  const { refundId } = await admin.refund.create({ ...asked, because: "Eleanor fell ill" });
  await admin.refund.deny({ refundId, because: "Eleanor was well" });
  await aStaffMember(product.ctx().db, { id: ADMIN.staffId, name: "Morgan Dean" });
  await office(ADMIN).me.rename({ name: "Robin Reyes" });

  const page = await admin.audit.list({});
  expect(page.lines.map(({ action, because }) => [action, because])).toEqual([
    ["staff.renamed", null],
    ["refund.denied", "Eleanor was well"],
    ["refund.proposed", "Eleanor fell ill"],
  ]);
  const kept = JSON.stringify(await product.ctx().db.select().from(auditLog));
  expect(kept).not.toMatch(/Eleanor|Robin/);
  expect(page.lines[0]).toMatchObject({ before: { name: "M…an" }, after: { name: "R…es" } });
});

test("who looks into the log chooses from everybody of the office, whoever is on the page", async ({
  product,
  office,
}) => {
  const { id } = await aStaffMember(product.ctx().db, { name: "Robin Reyes" });
  const page = await office(STAFF).audit.list({ action: "nothing.like_this" });
  expect(page.lines).toEqual([]);
  expect(page.office).toContainEqual({ id, name: "Robin Reyes" });
});
