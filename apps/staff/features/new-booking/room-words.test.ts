import type { CalendarDay } from "@totetaxi/contracts/staff/calendar";
import { serviceDay } from "@totetaxi/values/service-day";
import { expect, test } from "vitest";
import { placesLeft, roomWords } from "./room-words.ts";

const EMPTY = { capacity: 4, taken: 0 };

function aDay(taken: number, ofHour9: number): CalendarDay {
  return {
    day: serviceDay("2026-06-09"),
    closed: null,
    load: {
      day: { capacity: 12, taken },
      hour_8: EMPTY,
      hour_9: { capacity: 4, taken: ofHour9 },
      hour_10: EMPTY,
    },
  };
}

test.each([
  ["hour_9", 6, 4, 0, "9 to 10 AM is full."],
  ["hour_9", 6, 3, 1, "1 of 4 places are left from 9 to 10 AM."],
  ["hour_10", 6, 4, 4, "4 of 4 places are left from 10 to 11 AM."],
  ["hour_9", 11, 2, 1, "1 of 12 places are left."],
  ["hour_9", 12, 4, 0, "The day is full."],
  ["morning", 6, 4, 6, "6 of 12 places are left."],
  ["no_preference", 12, 0, 0, "The day is full."],
])(
  "%s has the room of its day and of its hour (%i of the day taken, %i of 9 AM)",
  (window, taken, ofHour9, left, words) => {
    const facts = aDay(taken, ofHour9);
    expect(placesLeft(facts, window)).toBe(left);
    expect(roomWords(facts, window, false)).toBe(words);
  },
);

test("a day that is closed has room for nobody, and says why", () => {
  const closed = { ...aDay(0, 0), closed: "Snow" };
  expect(placesLeft(closed, "hour_9")).toBe(0);
  expect(roomWords(closed, "hour_9", true)).toBe("No van runs: Snow.");
});
