import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["@totetaxi/db/testing/global-setup"],
    // Hashing is slow on purpose, and slower on a shared machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    isolate: false,
    include: ["src/**/*.test.ts"],
  },
});
