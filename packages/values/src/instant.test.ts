import { expect, it } from "vitest";
import { formatDatedInstant, formatDeadline, formatInstant, formatTime } from "./instant.ts";

it.each([
  ["midnight", "2026-03-08T05:00:00Z", "Sunday, March 8, 12:00 AM"],
  ["the hour that spring skips", "2026-03-08T07:00:00Z", "Sunday, March 8, 3:00 AM"],
  ["noon", "2026-07-04T16:00:00Z", "Saturday, July 4, 12:00 PM"],
  ["a day that has ended elsewhere", "2026-03-10T00:05:00Z", "Monday, March 9, 8:05 PM"],
])("an instant is told by New York's day and clocks: %s", (_, at, told) => {
  expect(formatInstant(new Date(at))).toBe(told);
  expect(told.endsWith(formatTime(new Date(at)))).toBe(true);
});

it("an instant that may be of another year has it, and a deadline says whose clocks are meant", () => {
  const at = new Date("2026-12-31T20:30:00Z");
  expect(formatDatedInstant(at)).toBe("Thursday, December 31, 2026, 3:30 PM");
  expect(formatDeadline(at)).toBe("Thursday, December 31, 3:30 PM, New York time");
});
