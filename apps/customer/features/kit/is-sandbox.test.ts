import { expect, test } from "vitest";
import { isSandbox } from "./is-sandbox.ts";

test.each([
  [{}, true],
  [{ PAYMENTS_MODE: "sandbox" }, true],
  [{ PAYMENTS_MODE: "test" }, false],
  [{ PAYMENTS_MODE: "live" }, false],
  [{ PAYMENTS_MODE: "" }, false],
])("with %o the kit's page is there: %s", (env, there) => {
  expect(isSandbox({ NODE_ENV: "production", ...env })).toBe(there);
});
