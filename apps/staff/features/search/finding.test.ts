import { expect, test } from "vitest";
import { numberNamed } from "./finding.ts";

test.each([
  ["#42", "TT-000042"],
  ["tt-001042", "TT-001042"],
  ["TT1042", "TT-001042"],
  ["1042", undefined],
  ["tt-", undefined],
  ["#1234567", undefined],
])("what is typed as %s opens %s (W-02)", (typed, number) => {
  expect(numberNamed(typed)?.name).toBe(number);
});
