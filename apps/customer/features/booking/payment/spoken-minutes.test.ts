import { expect, test } from "vitest";
import { spokenMinutes } from "./spoken-minutes.ts";

test("a hold is said aloud when 10, 5, 2 and 1 minutes of it are left, and not in between", () => {
  const minutes = Array.from({ length: 16 }, (_, at) => 15 - at);
  expect(minutes.filter((each) => spokenMinutes(each))).toEqual([10, 5, 2, 1]);
  expect(spokenMinutes(5)).toBe("Your place is held for 5 more minutes.");
  expect(spokenMinutes(1)).toBe("Your place is held for 1 more minute.");
});
