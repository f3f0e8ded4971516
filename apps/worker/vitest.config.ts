import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["@totetaxi/db/testing/global-setup"],
    // Real processes on shared machines: a limit that only a test that hangs can reach.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ["**/*.test.ts"],
  },
});
