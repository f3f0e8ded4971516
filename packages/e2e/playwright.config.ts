import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { DATA, NOW, PORT, ROOT, SITE } from "./src/product/where.ts";

const SYSTEM_CHROMIUM = "/usr/bin/chromium";
const executablePath = [process.env.CHROMIUM_PATH, SYSTEM_CHROMIUM].find((path) => path && existsSync(path));

export default defineConfig({
  testDir: "src/journeys",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // Time enough for a machine whose cores others use, too. Only what fails takes all of it.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: "list",
  use: {
    baseURL: SITE,
    // Nobody's clock or place but New York's may decide what day it is.
    timezoneId: "Asia/Tokyo",
    locale: "en-US",
    viewport: { width: 390, height: 844 },
    contextOptions: { reducedMotion: "reduce" },
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
      ],
    },
  },
  // Whoever develops journeys may keep a product running on the same port: it is used as it is.
  webServer: {
    command: `"${process.execPath}" packages/launcher/run.mjs up --reset`,
    cwd: ROOT,
    env: { TOTETAXI_PORT: String(PORT), TOTETAXI_DATA: DATA, TOTETAXI_NOW: NOW },
    url: `${SITE}/api/ready`,
    wait: { stdout: /^ready$/m },
    reuseExistingServer: true,
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
  },
});
