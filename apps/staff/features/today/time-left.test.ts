import { expect, test } from "vitest";
import { timeLeft } from "./time-left.ts";

const NOW = Date.parse("2026-03-02T15:00:00Z");

test.each([
  ["2026-03-02T15:12:00Z", "12 min left"],
  ["2026-03-02T15:00:30Z", "1 min left"],
  ["2026-03-02T14:59:00Z", "Running out now"],
  ["2026-03-03T14:30:00Z", "23 hours left"],
])("a hold until %s has %j", (endsAt, words) => {
  expect(timeLeft(endsAt, NOW)).toBe(words);
});
