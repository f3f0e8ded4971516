import { openSessions } from "@totetaxi/auth/sessions";
import { aStaffMember } from "@totetaxi/db/factories";
import { expect } from "vitest";
import { test } from "../testing/site.ts";
import { send } from "../testing/wire.ts";
import { officeRoutes } from "./site-routes.ts";

const SESSIONS = openSessions("staff", { secure: false });

test("whoever is signed in is led through the office's door: to where they wanted to go on this site, else to the day", async ({
  product,
  core,
  serve,
}) => {
  const { db } = product.ctx();
  const siteUrl = await serve({ route: officeRoutes(core) });
  const staff = await aStaffMember(db);
  const headers = { cookie: await SESSIONS.start(db, staff.id, { userAgent: undefined }) };
  for (const [asked, to] of [
    ["/login", "/"],
    ["/login?next=/bookings%3Fstatus%3Dpaid", "/bookings?status=paid"],
    ["/login?next=//evil.example/a", "/"],
    ["/login?next=https://evil.example", "/"],
    ["/login?next=/login%3Fnext%3D/login", "/"],
  ]) {
    const { status, headers: told } = await send(siteUrl + asked, { headers });
    expect([asked, status, told.location, told["cache-control"]]).toEqual([asked, 303, to, "no-store"]);
  }
  expect((await send(`${siteUrl}/login?next=/bookings`)).status).toBe(200);
  expect((await send(`${siteUrl}/login`, { headers: { cookie: `staff=${"A".repeat(43)}` } })).status).toBe(
    200,
  );
});
