import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["@totetaxi/db/testing/global-setup"],
    // Real servers on shared machines: a limit that only a test that hangs can reach.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    // No test leaves anything in the modules, which take longer to load than most tests to run.
    isolate: false,
    include: ["**/*.test.ts"],
  },
});
