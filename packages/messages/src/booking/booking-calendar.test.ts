import { serviceDay } from "@totetaxi/values/service-day";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { bookingCalendar } from "../index.ts";
import { aBooking } from "../testing/a-booking.ts";
import { HOSTILE_TEXTS } from "../testing/hostile-texts.ts";

const STAMP = new Date("2026-03-01T12:00:00Z");
const URL_OF_BOOKING = "https://totetaxi.example/booking/s3cret-link";

function fileOf(overrides: Parameters<typeof aBooking>[0] = {}): string {
  return bookingCalendar(aBooking(overrides), URL_OF_BOOKING, { stamp: STAMP, version: 3 });
}

/** The file as a calendar program reads it. */
function read(file: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(file));
}

function eventIn(file: string): ICAL.Event {
  const [event, ...more] = read(file).getAllSubcomponents("vevent");
  if (event === undefined || more.length > 0) return expect.fail("not one event");
  return new ICAL.Event(event);
}

describe("the calendar file", () => {
  it.each([
    [
      "the spring daylight-saving day",
      "2026-03-08",
      "hour_8",
      "2026-03-08T12:00:00Z",
      "2026-03-08T13:00:00Z",
    ],
    [
      "the autumn daylight-saving day",
      "2026-11-01",
      "hour_8",
      "2026-11-01T13:00:00Z",
      "2026-11-01T14:00:00Z",
    ],
    ["a winter day", "2026-01-15", "morning", "2026-01-15T13:00:00Z", "2026-01-15T16:00:00Z"],
    ["a summer day", "2026-07-04", "no_preference", "2026-07-04T12:00:00Z", "2026-07-04T15:00:00Z"],
    ["a leap day", "2028-02-29", "hour_10", "2028-02-29T15:00:00Z", "2028-02-29T16:00:00Z"],
  ] as const)("has New York's hours on %s", (_, day, window, start, end) => {
    const event = eventIn(fileOf({ pickupDate: serviceDay(day), window }));
    expect(event.startDate.toJSDate()).toEqual(new Date(start));
    expect(event.endDate.toJSDate()).toEqual(new Date(end));
  });

  it("tells what, where, the booking's page and whom to call", () => {
    const event = eventIn(fileOf());
    expect(event.summary).toBe("ToteTaxi pickup: Standard mini move (TT-000123)");
    expect(event.location).toBe("200 West 57th Street, Apt 14B, New York, NY 10019");
    expect(event.description).toContain("To: 28 Old Montauk Highway, Montauk, NY 11954");
    expect(event.description).toContain("(631) 595-5100");
    expect(event.component.getFirstPropertyValue("url")).toBe(URL_OF_BOOKING);
  });

  it("is an announcement that needs no answer", () => {
    expect(read(fileOf()).getFirstPropertyValue("method")).toBe("PUBLISH");
  });

  it("rings the day before", () => {
    const [alarm = expect.fail("no alarm")] = eventIn(fileOf()).component.getAllSubcomponents("valarm");
    expect(String(alarm.getFirstPropertyValue("trigger"))).toBe("-P1D");
    expect(alarm.getFirstPropertyValue("action")).toBe("DISPLAY");
  });

  it("replaces its entry when it is opened again, whatever has changed but the number", () => {
    expect(eventIn(fileOf()).uid).toBe(eventIn(fileOf({ pickupDate: serviceDay("2026-04-01") })).uid);
    expect(eventIn(fileOf()).uid).not.toBe(eventIn(fileOf({ number: "TT-000124" })).uid);
  });

  it("counts with the booking's version, since a calendar keeps the entry with the higher number", () => {
    expect(eventIn(fileOf()).sequence).toBe(3);
  });

  it.each([
    ["pending", "TENTATIVE"],
    ["paid", "CONFIRMED"],
    ["completed", "CONFIRMED"],
    ["cancelled", "CANCELLED"],
    ["expired", "CANCELLED"],
    ["refunded", "CANCELLED"],
  ] as const)("of a booking that is %s says %s", (status, told) => {
    expect(eventIn(fileOf({ status })).component.getFirstPropertyValue("status")).toBe(told);
  });

  it.each([...HOSTILE_TEXTS, "a\r\nATTENDEE:mailto:eve@example.com\r\nEND:VEVENT"])(
    "keeps %j as it was typed, and makes no entry of it",
    (hostile) => {
      const place = { line1: hostile, city: "New York", state: "NY", zip: "10019" };
      const file = fileOf({ pickup: place, delivery: place });
      const event = eventIn(file);
      const typed = hostile.replaceAll("\r\n", "\n");
      expect(event.location).toBe(`${typed}, New York, NY 10019`);
      expect(event.description).toContain(`To: ${typed}, New York`);
      expect(event.attendees).toEqual([]);
    },
  );

  it("has lines of at most 75 octets that end as the standard says", () => {
    const place = { line1: "🚚é".repeat(60), city: "New York", state: "NY", zip: "10019" };
    const file = fileOf({ pickup: place });
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
    for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
