import { expect, test } from "vitest";
import { newPasswordProblem } from "./password-length.ts";

test("a password of 15 characters is long enough, counted as people count them", () => {
  expect(newPasswordProblem("lemonade on the")).toBeUndefined();
  expect(newPasswordProblem("é".normalize("NFD").repeat(15))).toBeUndefined();
  expect(newPasswordProblem("🍋".repeat(14))).toContain("one character short of 15");
  expect(newPasswordProblem("lemonade")).toContain("7 characters short");
  expect(newPasswordProblem("")).toBe("Choose a password.");
});
