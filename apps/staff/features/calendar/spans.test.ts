import { daysBetween, serviceDay, weekday } from "@totetaxi/values/service-day";
import { describe, expect, test } from "vitest";
import { dayAfterKey, monthsLater, spanOf, stepOf } from "./spans.ts";

const day = serviceDay;

describe("the days of a calendar's view", () => {
  test.each([
    ["month", "2026-03-14", "2026-03-01", "2026-04-04"],
    ["month", "2026-11-30", "2026-11-01", "2026-12-05"],
    ["month", "2026-02-10", "2026-02-01", "2026-02-28"],
    ["week", "2026-03-08", "2026-03-08", "2026-03-14"],
    ["week", "2026-11-01", "2026-11-01", "2026-11-07"],
    ["day", "2026-03-08", "2026-03-08", "2026-03-08"],
  ] as const)("%s of %s is %s to %s", (view, asked, from, to) => {
    expect(spanOf(view, day(asked))).toEqual({ from, to });
  });

  test("are whole weeks from Sunday in every month of a leap year", () => {
    for (let month = 1; month <= 12; month++) {
      const { from, to } = spanOf("month", day(`2028-${String(month).padStart(2, "0")}-15`));
      expect([weekday(from), (daysBetween(from, to) + 1) % 7]).toEqual([0, 0]);
    }
  });
});

test("a month later is the same date, or the last where there is none", () => {
  expect(monthsLater(day("2026-01-31"), 1)).toBe("2026-02-28");
  expect(monthsLater(day("2026-03-31"), -1)).toBe("2026-02-28");
  expect(stepOf("month", day("2026-12-05"), 1)).toBe("2027-01-05");
  expect(stepOf("week", day("2026-03-08"), -1)).toBe("2026-03-01");
});

test("keys move by a day over both changes of the clocks, by a week, to a week's ends and by a month", () => {
  expect(dayAfterKey("ArrowRight", day("2026-03-08"))).toBe("2026-03-09");
  expect(dayAfterKey("ArrowLeft", day("2026-11-01"))).toBe("2026-10-31");
  expect(dayAfterKey("ArrowDown", day("2026-03-05"))).toBe("2026-03-12");
  expect(dayAfterKey("Home", day("2026-03-11"))).toBe("2026-03-08");
  expect(dayAfterKey("End", day("2026-03-11"))).toBe("2026-03-14");
  expect(dayAfterKey("PageUp", day("2026-03-31"))).toBe("2026-02-28");
  expect(dayAfterKey("Enter", day("2026-03-31"))).toBeUndefined();
});
