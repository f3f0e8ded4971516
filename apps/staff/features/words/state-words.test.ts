import { expect, test } from "vitest";
import { reasonWords } from "./state-words.ts";

test("a reason that the product gave is read in words, and what a person wrote stays as it is", () => {
  expect(reasonWords("booking_cancelled")).toBe("Booking cancelled");
  expect(reasonWords("van_3 was late")).toBe("van_3 was late");
  expect(reasonWords("late")).toBe("late");
});
