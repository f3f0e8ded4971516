import { expect, test } from "vitest";
import { CHECKS, readPlan } from "./plan.ts";
import { closingLine, sum } from "./tally.ts";
import { testEnv } from "./test-env.ts";

const PACKAGES = ["core", "values"];

test("no word means every check and every package", () => {
  expect(readPlan([], PACKAGES)).toEqual({ checks: CHECKS, packages: [] });
});

test("a package's name means its tests alone", () => {
  expect(readPlan(["core"], PACKAGES)).toEqual({ checks: ["tests"], packages: ["core"] });
});

test("checks run in their own order, whatever the order of the words", () => {
  expect(readPlan(["journeys", "values", "lint"], PACKAGES)).toEqual({
    checks: ["lint", "tests", "journeys"],
    packages: ["values"],
  });
});

test("an unknown word is refused with those that are known", () => {
  expect(() => readPlan(["cor"], PACKAGES)).toThrow(
    /^Unknown: cor\. Choose among lint, .*, core, values, or nothing/,
  );
});

test("the closing line counts all checks together and leaves out what was skipped", () => {
  const total = sum([
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 40, failed: 2, skipped: 3 },
  ]);
  expect(closingLine(total)).toBe("41 passed, 2 failed");
});

test("tests never see a real database, mail server or Stripe account", () => {
  const env = {
    PATH: "/bin",
    DATABASE_URL: "postgres://production/db",
    STRIPE_SECRET_KEY: "sk_live_x",
    SMTP_URL: "smtp://mail",
    TOTETAXI_NOW: "2026-03-14T08:30:00Z",
  };
  expect(testEnv(env)).toEqual({ PATH: "/bin" });
});
