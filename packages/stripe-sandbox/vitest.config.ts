import { defineConfig } from "vitest/config";

// Real sockets, processes and browsers, and the compiling of Stripe's schemas, take their time on a busy machine.
export default defineConfig({ test: { testTimeout: 30_000, expect: { poll: { timeout: 15_000 } } } });
