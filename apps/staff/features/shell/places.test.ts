import { expect, test } from "vitest";
import { allPlacesOf, placesOf } from "./places.ts";

test("each place has a letter of its own after g", () => {
  const keys = allPlacesOf("admin").map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.every((key) => /^[a-z]$/.test(key))).toBe(true);
});

test("who is no admin is not shown the accounts", () => {
  expect(placesOf("staff").map(({ name }) => name)).not.toContain("Accounts");
  expect(placesOf("admin").map(({ name }) => name)).toContain("Accounts");
});
