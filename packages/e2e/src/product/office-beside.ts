import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { databaseUrl } from "./database.ts";
import { DATA, NOW, OFFICE_BESIDE, PORT, ROOT, SITE, STAND_IN } from "./where.ts";

const READY_MS = 60_000;

async function environment(now: string): Promise<NodeJS.ProcessEnv> {
  const kept = async (name: string) => (await readFile(join(DATA, name), "utf8")).trim();
  const { TOTETAXI_NOW: _, ...rest } = process.env;
  return {
    ...rest,
    NODE_ENV: "production",
    DEMO: "1",
    PORT: new URL(OFFICE_BESIDE).port,
    DATABASE_URL: await databaseUrl(),
    TOTETAXI_SECRET: process.env.TOTETAXI_SECRET ?? (await kept("secret")),
    TOTETAXI_CLOCK_OFFSET_MS: String(Date.parse(now) - Date.now()),
    PUBLIC_URL: SITE,
    STAFF_URL: OFFICE_BESIDE,
    SMTP_URL: `smtp://127.0.0.1:${PORT + 6}`,
    PAYMENTS_MODE: "sandbox",
    STRIPE_SANDBOX_URL: STAND_IN,
    STRIPE_SECRET_KEY: "sk_test_sandbox_totetaxi",
    STRIPE_PUBLISHABLE_KEY: "pk_test_sandbox_totetaxi",
    STRIPE_WEBHOOK_SECRET: await kept("webhook-secret"),
  };
}

export type OfficeBeside = { start(): Promise<void>; kill(): Promise<void> };

/**
 * One more process of the office's site, which a journey may start and kill as it likes, and whose clock may be another.
 * It is gone afterwards. There is one place for it: journeys that want it take turns.
 */
export async function withOfficeBeside(
  journey: (office: OfficeBeside) => Promise<void>,
  now: string = NOW,
): Promise<void> {
  const env = await environment(now);
  let child: ChildProcess | undefined;
  const kill = async () => {
    const ended = child?.exitCode === null && once(child, "exit");
    child?.kill("SIGKILL");
    await ended;
  };
  const answers = () =>
    fetch(`${OFFICE_BESIDE}/login`).then(
      ({ status }) => status,
      () => "no answer",
    );
  const start = async () => {
    child = spawn(process.execPath, ["dist/server.js"], {
      cwd: join(ROOT, "apps/staff"),
      env,
      stdio: "ignore",
    });
    await expect.poll(answers, { timeout: READY_MS, message: "the office beside" }).toBe(200);
  };
  try {
    await journey({ start, kill });
  } finally {
    await kill();
  }
}
