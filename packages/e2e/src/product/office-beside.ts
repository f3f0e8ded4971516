import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { databaseUrl } from "./database.ts";
import { DATA, NOW, OFFICE_BESIDE, PORT, ROOT, SITE, STAND_IN } from "./where.ts";

const READY_MS = 60_000;

async function environment(): Promise<NodeJS.ProcessEnv> {
  const kept = async (name: string) => (await readFile(join(DATA, name), "utf8")).trim();
  const { TOTETAXI_NOW: _, ...rest } = process.env;
  return {
    ...rest,
    NODE_ENV: "production",
    DEMO: "1",
    PORT: new URL(OFFICE_BESIDE).port,
    DATABASE_URL: await databaseUrl(),
    TOTETAXI_SECRET: process.env.TOTETAXI_SECRET ?? (await kept("secret")),
    TOTETAXI_CLOCK_OFFSET_MS: String(Date.parse(NOW) - Date.now()),
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

/** Starts one more process of the office's site, which a journey may end as it likes. @returns how to end it. */
export async function startOfficeBeside(): Promise<() => Promise<void>> {
  const env = await environment();
  const child = spawn(process.execPath, ["apps/staff/server.ts"], { cwd: ROOT, env, stdio: "ignore" });
  const ended = once(child, "exit");
  const isReady = () =>
    fetch(`${OFFICE_BESIDE}/api/ready`).then(
      ({ status }) => status,
      () => "no answer",
    );
  await expect.poll(isReady, { timeout: READY_MS, message: "the office beside" }).toBe(200);
  return async () => {
    child.kill("SIGKILL");
    await ended;
  };
}
