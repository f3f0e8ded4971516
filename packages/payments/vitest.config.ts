import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // A stand-in over HTTP on shared machines: a limit that only a test that hangs can reach.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
