import { defineConfig } from "@playwright/test";
import journeys from "./playwright.config.ts";

/** `pnpm screenshots`: every page and step as people see it, into the folder `screenshots`, which git ignores. */
export default defineConfig(journeys, {
  testDir: "src",
  testMatch: "screenshots.ts",
  outputDir: "screenshots/failed",
  timeout: 300_000,
});
