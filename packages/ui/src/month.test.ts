import { serviceDay } from "@totetaxi/values/service-day";
import { expect, test } from "vitest";
import { daysOf, monthAfter, monthBefore, monthName, monthOf, weeksOf } from "./month.ts";

test("a month has the days of the calendar, leap years included", () => {
  expect(daysOf("2026-02")).toHaveLength(28);
  expect(daysOf("2028-02")).toHaveLength(29);
  expect(daysOf("2026-03").at(-1)).toBe("2026-03-31");
});

test("weeks begin on Sunday, and every day stands in its column", () => {
  const weeks = weeksOf("2026-03");
  expect(weeks[0]?.[0]).toBe("2026-03-01");
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect(weeksOf("2026-08")[0]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    "2026-08-01",
  ]);
});

test("months follow each other over the turn of the year", () => {
  expect(monthAfter("2026-12")).toBe("2027-01");
  expect(monthBefore("2027-01")).toBe("2026-12");
  expect(monthOf(serviceDay("2026-12-31"))).toBe("2026-12");
  expect(monthName("2026-12")).toBe("December 2026");
});
