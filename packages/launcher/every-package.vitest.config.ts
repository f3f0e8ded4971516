import { defineConfig } from "vitest/config";
import { ROOT } from "./src/root.ts";

/** Every package's tests in one run, so that one pool of workers keeps all cores busy. */
export default defineConfig({
  root: ROOT,
  test: { projects: ["packages/*", "apps/*"] },
});
