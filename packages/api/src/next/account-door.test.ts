import { CreatedBookingSchema } from "@totetaxi/contracts/booking";
import { anOrder } from "@totetaxi/core/testing/order";
import { describe, expect } from "vitest";
import { test } from "../testing/site.ts";
import { aVisitor } from "../testing/visitor.ts";
import { send } from "../testing/wire.ts";

describe("S-049: the pages of an account", () => {
  test("lead whoever is not signed in to the page where one signs in, and back from there", async ({
    siteUrl,
  }) => {
    for (const [asked, next] of [
      ["/account", "/account"],
      ["/account/bookings?status=paid&text=Main+Street", "/account/bookings?status=paid&text=Main+Street"],
      ["/account/addresses?_rsc=1x2y3", "/account/addresses"],
      ["/account//evil.example", "/account//evil.example"],
    ]) {
      const { status, headers } = await send(siteUrl + asked, {
        headers: { cookie: `customer=${"A".repeat(43)}` },
      });
      const location = new URL(String(headers.location), siteUrl);
      expect([status, location.origin, location.pathname, location.searchParams.get("next")]).toEqual([
        303,
        siteUrl,
        "/login",
        next,
      ]);
      expect(headers["cache-control"]).toBe("no-store");
    }
    expect((await send(`${siteUrl}/accounting`)).status).toBe(200);
  });

  test("open for whoever is signed in, until they are not", async ({ siteUrl }) => {
    const visitor = aVisitor(siteUrl);
    await visitor.register();
    const headers = { cookie: `customer=${visitor.cookie()}` };
    const page = await send(`${siteUrl}/account/profile`, { headers });
    expect([page.body, page.headers["cache-control"]]).toEqual(["page /account/profile", "no-store"]);
    await visitor.mutate("session.logout");
    expect((await send(`${siteUrl}/account/profile`, { headers })).status).toBe(303);
  });

  test("give the calendar file of one's own booking, and of no other", async ({ siteUrl }) => {
    const [owner, other] = [aVisitor(siteUrl), aVisitor(siteUrl)];
    await owner.register();
    await other.register();
    const { data } = await owner.mutate("booking.create", anOrder({ contact: undefined }));
    const { booking } = CreatedBookingSchema.parse(data);
    const fileFor = (visitor: typeof owner) =>
      send(`${siteUrl}/account/bookings/${booking.bookingId}/calendar.ics`, {
        headers: { cookie: `customer=${visitor.cookie()}` },
      });
    const file = await fileFor(owner);
    expect([file.status, file.headers["content-type"]]).toEqual([200, "text/calendar; charset=utf-8"]);
    expect((await fileFor(other)).status).toBe(404);
  });
});
