import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["./src/product/built.ts"],
    // The whole product on shared machines: a limit that only a trial that hangs can reach.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ["src/**/*.test.ts"],
  },
});
