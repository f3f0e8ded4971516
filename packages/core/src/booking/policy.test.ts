import { priceList } from "@totetaxi/pricing";
import { rateCards, serviceArea } from "@totetaxi/pricing/data";
import { serviceDay } from "@totetaxi/values/service-day";
import { afterEach, describe, expect, it } from "vitest";
import {
  cancellationTerms,
  dayRefusal,
  holdExpiresAt,
  phoneHoldExpiresAt,
  requireBookableDay,
} from "./policy.ts";

// New York is 5 hours behind UTC in winter and 4 in summer.
const LEAD_TIMES = [
  ["yesterday", "2026-03-03", "2026-03-04T15:00:00Z", "day_past"],
  ["today", "2026-03-04", "2026-03-04T15:00:00Z", "day_too_soon"],
  ["today, one minute after midnight", "2026-03-04", "2026-03-04T05:01:00Z", "day_too_soon"],
  ["tomorrow, at 17:59", "2026-03-05", "2026-03-04T22:59:59Z", undefined],
  ["tomorrow, at 18:00", "2026-03-05", "2026-03-04T23:00:00Z", "day_too_soon"],
  ["tomorrow, at 23:59", "2026-03-05", "2026-03-05T04:59:00Z", "day_too_soon"],
  ["the day after tomorrow, at 23:59", "2026-03-06", "2026-03-05T04:59:00Z", undefined],
  ["365 days ahead", "2027-03-04", "2026-03-04T15:00:00Z", undefined],
  ["366 days ahead", "2027-03-05", "2026-03-04T15:00:00Z", "day_too_far"],
  ["365 days ahead, over a leap day", "2028-02-29", "2027-03-01T15:00:00Z", undefined],
  ["spring forward, tomorrow at 17:59 of the day before", "2027-03-14", "2027-03-13T22:59:00Z", undefined],
  [
    "spring forward, tomorrow at 18:00 of the day before",
    "2027-03-14",
    "2027-03-13T23:00:00Z",
    "day_too_soon",
  ],
  ["the day after spring forward, at 17:59", "2027-03-15", "2027-03-14T21:59:00Z", undefined],
  ["the day after spring forward, at 18:00", "2027-03-15", "2027-03-14T22:00:00Z", "day_too_soon"],
  ["the day of spring forward itself", "2027-03-14", "2027-03-14T06:30:00Z", "day_too_soon"],
  ["fall back, tomorrow at 17:59 of the day before", "2027-11-07", "2027-11-06T21:59:00Z", undefined],
  ["fall back, tomorrow at 18:00 of the day before", "2027-11-07", "2027-11-06T22:00:00Z", "day_too_soon"],
  ["the day after fall back, at 17:59", "2027-11-08", "2027-11-07T22:59:00Z", undefined],
  ["the day after fall back, at 18:00", "2027-11-08", "2027-11-07T23:00:00Z", "day_too_soon"],
] as const;

describe.each(["UTC", "America/New_York", "Pacific/Auckland", "Pacific/Honolulu"])(
  "which days can be booked online, on a machine in %s",
  (zone) => {
    const before = process.env.TZ;
    afterEach(() => {
      process.env.TZ = before;
    });

    it.each(LEAD_TIMES)("%s", (_, day, now, reason) => {
      process.env.TZ = zone;
      expect(dayRefusal(serviceDay(day), new Date(now))).toBe(reason);
    });
  },
);

it("a refusal of a day says why, and gives the phone number where calling helps", () => {
  const now = new Date("2026-03-04T15:00:00Z");
  for (const day of ["2026-03-04", "2027-03-05"]) {
    const refused = () => requireBookableDay(serviceDay(day), now);
    expect(refused).toThrow("(631) 595-5100");
    expect(refused).toThrow(expect.objectContaining({ code: "refused", details: { field: "pickupDate" } }));
  }
  expect(() => requireBookableDay(serviceDay("2026-03-07"), now)).not.toThrow();
});

it("a place is held for 15 minutes", () => {
  expect(holdExpiresAt(new Date("2026-03-08T06:50:00Z"))).toEqual(new Date("2026-03-08T07:05:00Z"));
});

describe("what a customer who cancels a paid booking gets back", () => {
  const list = priceList(rateCards[0], serviceArea);
  const booked = (day: string) => ({ createdAt: new Date("2026-03-02T15:00:00Z"), day: serviceDay(day) });

  it.each([
    ["everything within 48 hours of booking", "2026-03-24", "2026-03-04T15:00:00Z", "full_refund"],
    ["credit a moment later", "2026-03-24", "2026-03-04T15:00:01Z", "credit"],
    ["everything when the pickup is 48 hours away", "2026-03-05", "2026-03-03T13:00:00Z", "full_refund"],
    ["credit when it is less", "2026-03-05", "2026-03-03T13:00:01Z", "credit"],
    ["credit over the day that loses an hour, at 47 hours", "2026-03-08", "2026-03-06T12:00:01Z", "credit"],
    ["credit on a peak date, always", "2026-07-04", "2026-03-02T15:00:01Z", "credit"],
  ])("%s", (_, day, now, terms) => {
    expect(cancellationTerms(booked(day), list, new Date(now))).toBe(terms);
  });
});

describe("the hold of a booking by phone", () => {
  it.each([
    ["a day, when the pickup is later", "2026-03-04T15:00:00Z", "2026-03-10", "2026-03-05T15:00:00.000Z"],
    ["until the evening before the pickup", "2026-03-04T15:00:00Z", "2026-03-05", "2026-03-04T23:00:00.000Z"],
    ["an hour, once that evening has come", "2026-03-04T23:30:00Z", "2026-03-05", "2026-03-05T00:30:00.000Z"],
    ["an hour, for a pickup of today", "2026-03-04T15:00:00Z", "2026-03-04", "2026-03-04T16:00:00.000Z"],
  ])("lasts %s", (_, now, day, ends) => {
    expect(phoneHoldExpiresAt(new Date(now), serviceDay(day)).toISOString()).toBe(ends);
  });
});
