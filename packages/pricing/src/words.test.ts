import { expect, test } from "vitest";
import { pickupHours, WINDOWS } from "./index.ts";

test("without a preference the van comes in the same hours as in the whole morning", () => {
  expect(WINDOWS.map(pickupHours)).toEqual([
    "8 to 11 AM",
    "8 to 9 AM",
    "9 to 10 AM",
    "10 to 11 AM",
    "8 to 11 AM",
  ]);
});
