import { openSessions } from "@totetaxi/auth/sessions";
import { aBooking, aStaffMember } from "@totetaxi/db/factories";
import { auditLog, slots } from "@totetaxi/db/schema";
import { serviceDay } from "@totetaxi/values/service-day";
import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { test } from "../testing/site.ts";
import { send } from "../testing/wire.ts";
import { exportRoute } from "./export-route.ts";

const SESSIONS = openSessions("staff", { secure: false });
const FILE = "/api/export/bookings.csv";

/** The rows of a file as any program that opens it reads them (RFC 4180). */
function rowsOf(body: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, cell = "", end] of body.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

describe("the export of bookings (W-07)", () => {
  test("holds exactly what is filtered, is no formula, and is written down (T-62)", async ({
    product,
    core,
    serve,
  }) => {
    const { db } = product.ctx();
    await aBooking(db, {
      guestFirstName: "=cmd|'/c calc'!A1",
      guestLastName: 'O"Neil',
      instructions: "+1\n-2",
    });
    const april = await aBooking(db, { day: serviceDay("2026-04-10") });
    await db.insert(slots).values([
      { day: serviceDay("2026-03-10"), slot: "day", capacity: 12, taken: 1 },
      { day: april.day, slot: "day", capacity: 12, taken: 1 },
    ]);
    const person = await aStaffMember(db);
    const cookie = await SESSIONS.start(db, person.id, { userAgent: undefined });
    const siteUrl = await serve({ route: exportRoute(core) });
    const { status, headers, body } = await send(`${siteUrl}${FILE}?from=2026-03-01&to=2026-03-31`, {
      headers: { cookie },
    });
    expect(status).toBe(200);
    expect(headers).toMatchObject({ "content-type": "text/csv; charset=utf-8", "cache-control": "no-store" });
    expect(body.match(/"TT-\d+"/g)).toHaveLength(1);
    expect(body).toContain(`"'=cmd|'/c calc'!A1 O""Neil"`);
    expect(body).toContain(`"'+1\n-2"`);
    const rows = rowsOf(body);
    expect(rows.map(({ length }) => length)).toEqual([rows[0]?.length, rows[0]?.length]);
    expect(rows.flat().filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
    expect(rows[1]).toContain(`'=cmd|'/c calc'!A1 O"Neil`);
    const cells = Object.fromEntries(rows[0]?.map((name, at) => [name, rows[1]?.[at]]) ?? []);
    expect(cells).toMatchObject({
      Status: "Unpaid",
      Service: "Mini move",
      Package: "Petite",
      Window: "8 to 11 AM",
      COI: "No",
      "Total (USD)": "995.00",
      "Booked at (New York)": expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
    });
    const lines = await db.select().from(auditLog).where(eq(auditLog.actor, person.id));
    expect(lines).toMatchObject([
      { action: "booking.exported", ip: "127.0.0.1", after: { from: "2026-03-01" } },
    ]);
  });

  test("of everything, or of more than a thousand however they are filtered, is for admins, and of anything for nobody outside of the office (T-07)", async ({
    product,
    core,
    serve,
  }) => {
    const { db } = product.ctx();
    const siteUrl = await serve({ route: exportRoute(core) });
    const cookieOf = async (role: "staff" | "admin") =>
      await SESSIONS.start(db, (await aStaffMember(db, { role })).id, { userAgent: undefined });
    const [staff, admin] = [await cookieOf("staff"), await cookieOf("admin")];
    const get = async (cookie: string, query = "", headers = {}) =>
      (await send(`${siteUrl}${FILE}${query}`, { headers: { cookie, ...headers } })).status;
    expect(await get(staff)).toBe(403);
    expect(await get(admin)).toBe(200);
    expect(await get("staff=nonsense", "?status=paid")).toBe(401);
    const sums = (count: number) =>
      db.execute(sql`insert into pickup_days values ('2026-03-10', 'paid', 'mini_move', ${count}, 0)`);
    await sums(1_000);
    expect(await get(staff, "?from=0001-01-01")).toBe(200);
    await db.execute(sql`delete from pickup_days`);
    await sums(1_001);
    expect(await get(staff, "?from=0001-01-01")).toBe(403);
    expect(await get(admin, "?from=0001-01-01")).toBe(200);
    await db.execute(sql`delete from pickup_days`);
    expect(await get(admin, "?status=nonsense")).toBe(400);
    expect(await get(admin, "?status=paid", { "sec-fetch-site": "cross-site" })).toBe(403);
  });
});
