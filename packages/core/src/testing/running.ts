import { tmpdir } from "node:os";
import { join } from "node:path";
import { coreConfig } from "../env.ts";
import { type Core, type ProcessKind, startCore } from "../runtime.ts";
import { layLine } from "./line.ts";
import { type RunningProcess, startProcess } from "./process.ts";
import {
  MONDAY,
  PUBLISHABLE_KEY,
  test as productTest,
  SECRET,
  SECRET_KEY,
  WEBHOOK_SECRET,
} from "./product.ts";

export { type RunningProcess, spawnProcess } from "./process.ts";

/** The environment of a process of the product, by name. */
export type ProcessEnv = Record<string, string>;

/**
 * The business on real parts, and what the product's own processes need besides: their environment (`env`) and `start`, a `core`
 * for servers inside the test, and a `line` to the database that can be cut. Their clocks run, from the Monday on which
 * `product`'s stands still.
 */
export const test = productTest
  .extend("line", async ({ databaseUrl }, { onCleanup }) => {
    const line = await layLine(databaseUrl);
    onCleanup(() => line.close());
    return line;
  })
  .extend(
    "env",
    ({ databaseUrl, stripe, product: _ }): ProcessEnv => ({
      PATH: process.env.PATH ?? "",
      // A process of the product starts in a fraction of the time when its code is compiled already.
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), "node-compile-cache"),
      NODE_ENV: "test",
      HOST: "127.0.0.1",
      PORT: "0",
      DATABASE_URL: databaseUrl,
      TOTETAXI_SECRET: SECRET,
      TOTETAXI_CLOCK_OFFSET_MS: String(new Date(MONDAY).getTime() - Date.now()),
      PAYMENTS_MODE: "sandbox",
      STRIPE_SECRET_KEY: SECRET_KEY,
      STRIPE_PUBLISHABLE_KEY: PUBLISHABLE_KEY,
      STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
      STRIPE_SANDBOX_URL: stripe.url,
      // Nobody listens there: a test that wants mail brings a server.
      SMTP_URL: "smtp://127.0.0.1:9",
      PUBLIC_URL: "http://127.0.0.1:3000",
      LOG_LEVEL: "info",
    }),
  )
  .extend("startCore", ({ env }, { onCleanup }) => {
    const started: Core[] = [];
    onCleanup(async () => {
      await Promise.all(started.map((core) => core.stop()));
    });
    return async (changed: ProcessEnv = {}, kind: Partial<ProcessKind> = {}): Promise<Core> => {
      const config = coreConfig({ ...env, LOG_LEVEL: "silent", ...changed });
      const core = await startCore(config, { name: "test", connections: 8, ...kind });
      started.push(core);
      return core;
    };
  })
  .extend("core", ({ startCore }) => startCore())
  .extend("start", ({ env }, { onCleanup }) => {
    const started: RunningProcess[] = [];
    onCleanup(async () => {
      for (const { child } of started) child.kill("SIGKILL");
      await Promise.all(started.map(({ ended }) => ended));
    });
    return async (entry: string, changed: ProcessEnv = {}): Promise<RunningProcess> => {
      const running = await startProcess(entry, { ...env, ...changed });
      started.push(running);
      return running;
    };
  });
