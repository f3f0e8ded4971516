import { defineConfig } from "vitest/config";
import { ROOT } from "./src/root.ts";

/** Every package's tests in one run: one pool of workers for all of them keeps every core busy to the end. */
export default defineConfig({
  root: ROOT,
  test: {
    projects: ["packages/*", "!packages/e2e", "apps/*"],
  },
});
