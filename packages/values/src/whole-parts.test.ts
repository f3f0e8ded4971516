import { expect, it } from "vitest";
import { wholeParts } from "./whole-parts.ts";

it.each([
  ["Tuesday, March 17, 2026", ["March 17"]],
  ["We may come in May, to Suite 12.", []],
  ["The pickup of your booking TT-000123 has moved.", ["TT-000123"]],
  ["Call (631) 595-5100.", ["(631) 595-5100"]],
  ["+44 20 7946 0000, between 9 AM and 6 PM", ["+44 20 7946 0000", "9 AM", "6 PM"]],
  ["Pickup from 9 to 10 AM", ["9 to 10 AM"]],
  ["We collect between 8 and 11 AM and deliver by 6 PM.", ["8 and 11 AM", "6 PM"]],
  ["We hold it until 10:15 AM, for $2,250.00.", ["10:15 AM"]],
  ["11968 is Southampton to the post office.", []],
])(
  "phone numbers, hours, days and booking numbers are told apart from the words around them: %s",
  (text, whole) => {
    const parts = wholeParts(text);
    expect(parts.filter((_, index) => index % 2 === 1)).toEqual(whole);
    expect(parts.join("")).toBe(text);
  },
);
