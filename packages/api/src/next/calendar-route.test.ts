import { CreatedBookingSchema } from "@totetaxi/contracts/booking";
import { anOrder } from "@totetaxi/core/testing/order";
import { describe, expect } from "vitest";
import { test as siteTest } from "../testing/site.ts";
import { send } from "../testing/wire.ts";

const test = siteTest.extend("booked", async ({ program }) => {
  const { data } = await program.mutate("booking.create", anOrder());
  const { booking, accessToken = "" } = CreatedBookingSchema.parse(data);
  return { booking, accessToken };
});

describe("the calendar file of a booking", () => {
  test("is for whoever holds the link", async ({ siteUrl, booked }) => {
    const { status, headers, body } = await send(`${siteUrl}/booking/${booked.accessToken}/calendar.ics`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="totetaxi-${booked.booking.number}.ics"`,
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
    });
    expect(body).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(body).toContain("20260310T");
  });

  test("T-43: leads to our own site, whatever host was asked", async ({ siteUrl, booked }) => {
    const { body } = await send(`${siteUrl}/booking/${booked.accessToken}/calendar.ics`, {
      headers: { host: "evil.example", "x-forwarded-host": "evil.example" },
    });
    const unfolded = body.replace(/\r\n[ \t]/g, "");
    expect(unfolded).toContain(`http://127.0.0.1:3000/booking/${booked.accessToken}`);
    expect(unfolded).not.toContain("evil");
  });

  test("is nothing that can be guessed", async ({ siteUrl, booked }) => {
    const changed = booked.accessToken.slice(0, -1);
    for (const token of [changed, booked.booking.number, booked.booking.bookingId, "x"]) {
      const { status, body } = await send(`${siteUrl}/booking/${token}/calendar.ics`);
      expect([status, JSON.parse(body).error.data.reason]).toEqual([404, "not_found"]);
    }
    const guesses = Array.from({ length: 30 }, (_, at) =>
      send(`${siteUrl}/booking/guess-${at}/calendar.ics`),
    );
    expect((await Promise.all(guesses)).map(({ status }) => status)).toContain(429);
  });

  test("is not made of an address that no link has", async ({ siteUrl }) => {
    for (const token of ["a%00b", "..%2f..%2fetc", "x".repeat(65), "a.b", ""]) {
      expect((await send(`${siteUrl}/booking/${token}/calendar.ics`)).body).toMatch(/^page /);
    }
  });

  test("can be asked for again when the database was away", async ({ serve, startCore, line, booked }) => {
    const url = await serve({ core: await startCore({ DATABASE_URL: line.url }) });
    const file = `${url}/booking/${booked.accessToken}/calendar.ics`;
    await line.cut();
    const { status, body } = await send(file);
    expect([status, JSON.parse(body).error.data.reason]).toEqual([503, "busy"]);
    await line.mend();
    expect((await send(file)).status).toBe(200);
  });
});
