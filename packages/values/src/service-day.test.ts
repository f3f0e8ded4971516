import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  daysBetween,
  formatDay,
  inNewYork,
  isServiceDay,
  isWeekend,
  newYorkInstant,
  type ServiceDay,
  ServiceDaySchema,
  serviceDay,
  weekday,
} from "./service-day.ts";

const HOUR = 3_600_000;
const instant = fc.date({ min: new Date("1001-01-02"), max: new Date("9998-12-30"), noInvalidDate: true });
const day = instant.map((date) => serviceDay(date.toISOString().slice(0, 10)));
// The rules of daylight saving that New York has had since 2007.
const modernDay = fc
  .date({ min: new Date("2007-01-01"), max: new Date("2037-12-31"), noInvalidDate: true })
  .map((date) => serviceDay(date.toISOString().slice(0, 10)));

const SPRING = serviceDay("2026-03-08");
const AUTUMN = serviceDay("2026-11-01");

function hoursOf(any: ServiceDay): number {
  return (newYorkInstant(addDays(any, 1), 0).getTime() - newYorkInstant(any, 0).getTime()) / HOUR;
}

describe("a service day", () => {
  it("is a date that the calendar has", () => {
    for (const text of ["2026-03-14", "2028-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
      expect(isServiceDay(text)).toBe(true);
    for (const text of ["2027-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-01", "2026-01-00"])
      expect(isServiceDay(text)).toBe(false);
  });

  it("is written as YYYY-MM-DD and in no other way", () => {
    for (const text of [
      "",
      "2026-3-14",
      "2026/03/14",
      "20260314",
      " 2026-03-14",
      "2026-03-14\n",
      "2026-03-1٤",
    ])
      expect(isServiceDay(text)).toBe(false);
    expect(isServiceDay("2026-03-14T00:00:00Z")).toBe(false);
  });

  it("has no year 0, which the database cannot hold", () => {
    expect(isServiceDay("0000-01-01")).toBe(false);
    expect(() => addDays(serviceDay("0001-01-01"), -1)).toThrow(RangeError);
    expect(() => addDays(serviceDay("9999-12-31"), 1)).toThrow(RangeError);
  });

  it("exists exactly when the calendar of the machine says so", () => {
    const two = fc.integer({ min: 0, max: 40 }).map((value) => String(value).padStart(2, "0"));
    const year = fc.integer({ min: 1, max: 9999 }).map((value) => String(value).padStart(4, "0"));
    fc.assert(
      fc.property(year, two, two, (years, months, days) => {
        const text = `${years}-${months}-${days}`;
        const parsed = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
        expect(isServiceDay(text)).toBe(exists);
      }),
    );
  });

  it("is refused over the wire when it is none, and branded when it is", () => {
    expect(ServiceDaySchema.safeParse("2026-02-30").success).toBe(false);
    expect(ServiceDaySchema.safeParse(20260314).success).toBe(false);
    expect(ServiceDaySchema.parse("2026-03-14")).toBe("2026-03-14");
  });

  it("has the day of the week that the calendar has", () => {
    fc.assert(
      fc.property(day, (any) => {
        const number = new Date(`${any}T00:00:00Z`).getUTCDay();
        expect(weekday(any)).toBe(number);
        expect(isWeekend(any)).toBe(number === 0 || number === 6);
      }),
    );
  });

  it("comes back after so many days forth and back, in order", () => {
    fc.assert(
      fc.property(modernDay, fc.integer({ min: -4000, max: 4000 }), (start, count) => {
        const end = addDays(start, count);
        expect(daysBetween(start, end)).toBe(count);
        expect(addDays(end, -count)).toBe(start);
        expect(start < end).toBe(count > 0);
      }),
    );
  });

  it("crosses both daylight-saving days one day at a time", () => {
    expect([0, 1, 2].map((count) => addDays(serviceDay("2026-03-07"), count))).toEqual([
      ...["2026-03-07", "2026-03-08", "2026-03-09"],
    ]);
    expect([0, 1, 2].map((count) => addDays(serviceDay("2026-10-31"), count))).toEqual([
      ...["2026-10-31", "2026-11-01", "2026-11-02"],
    ]);
  });

  it("reads as a customer would say it", () => {
    expect(formatDay(serviceDay("2026-03-14"))).toBe("Saturday, March 14, 2026");
    const machine = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", dateStyle: "full" });
    fc.assert(
      fc.property(day, (any) => {
        expect(formatDay(any)).toBe(machine.format(new Date(`${any}T00:00:00Z`)));
      }),
    );
  });
});

describe("the clock on a New York wall", () => {
  it("is still on the day before when a visitor elsewhere is already on the next", () => {
    expect(inNewYork(new Date("2026-07-05T03:59:00Z"))).toEqual({ day: "2026-07-04", hour: 23, minute: 59 });
    expect(inNewYork(new Date("2026-07-05T04:00:00Z"))).toEqual({ day: "2026-07-05", hour: 0, minute: 0 });
    expect(inNewYork(new Date("2026-01-05T04:59:00Z"))).toEqual({ day: "2026-01-04", hour: 23, minute: 59 });
  });

  it("jumps from 1:59 to 3:00 in spring", () => {
    expect(inNewYork(new Date("2026-03-08T06:59:00Z"))).toEqual({ day: SPRING, hour: 1, minute: 59 });
    expect(inNewYork(new Date("2026-03-08T07:00:00Z"))).toEqual({ day: SPRING, hour: 3, minute: 0 });
  });

  it("shows 1:30 twice in autumn", () => {
    for (const at of ["2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z"])
      expect(inNewYork(new Date(at))).toEqual({ day: AUTUMN, hour: 1, minute: 30 });
  });

  it("shows the hour and day for which an instant was asked, at any hour of any day that has it", () => {
    const anyDay = fc.oneof(modernDay, fc.constantFrom(SPRING, AUTUMN));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 23 }), (any, hour) => {
        fc.pre(hour !== 2 || hoursOf(any) >= 24);
        expect(inNewYork(newYorkInstant(any, hour))).toEqual({ day: any, hour, minute: 0 });
      }),
      { numRuns: 500 },
    );
  });

  it("has 23 hours on the spring day and 25 on the autumn day", () => {
    expect([SPRING, AUTUMN, serviceDay("2026-07-04")].map(hoursOf)).toEqual([23, 25, 24]);
  });

  it("takes the hour that spring skips as the one before it, and the repeated one at its first pass", () => {
    expect(newYorkInstant(SPRING, 2).toISOString()).toBe("2026-03-08T06:00:00.000Z");
    expect(newYorkInstant(AUTUMN, 1).toISOString()).toBe("2026-11-01T05:00:00.000Z");
  });

  it("gives the same hour for every instant within it", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2007-01-01"), max: new Date("2037-12-31"), noInvalidDate: true }),
        (at) => {
          const shown = inNewYork(at);
          const back = newYorkInstant(shown.day, shown.hour).getTime();
          const apart = Math.floor(at.getTime() / HOUR) - back / HOUR;
          // One hour apart only in the second pass of the hour that autumn repeats.
          expect(apart === 0 || (apart === 1 && shown.hour === 1)).toBe(true);
        },
      ),
    );
  });
});
