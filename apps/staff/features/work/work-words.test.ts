import { expect, test } from "vitest";
import { leftOutWords } from "./work-words.ts";

test("a list that is shown whole says nothing more, and a longer one how many wait behind it", () => {
  expect(leftOutWords(200, 200)).toBeUndefined();
  expect(leftOutWords(200, 201)).toMatch(/^1 more waits: /);
  expect(leftOutWords(200, 1_434)).toMatch(/^1,234 more wait: /);
});
