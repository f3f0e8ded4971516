import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["@totetaxi/db/testing/global-setup"],
    // Real servers on shared machines: a limit that only a test that hangs can reach.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    // Every test has its own database and stand-in; loading the modules anew for each file would cost more than the tests.
    isolate: false,
    include: ["src/**/*.test.ts", "bin/**/*.test.ts"],
  },
});
