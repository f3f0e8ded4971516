import { expect, test } from "vitest";
import { loadShade, loadWords, shortLoadWords } from "./load-words.ts";

test.each([
  [0, 12, "0 of 12", "", 0],
  [1, 12, "1 of 12", "1/12", 1],
  [5, 12, "5 of 12", "5/12", 2],
  [11, 12, "11 of 12", "11/12", 3],
  [12, 12, "Full, 12 of 12", "12/12", 4],
  [0, 0, "No places", "Full", 0],
  [2, 0, "2 booked, no places", "2/0", 4],
])("%i booked of %i places is said as %j, on a phone as %j", (taken, capacity, words, short, shade) => {
  expect(loadWords({ taken, capacity })).toBe(words);
  expect(shortLoadWords({ taken, capacity })).toBe(short);
  expect(loadShade({ taken, capacity })).toBe(shade);
});
