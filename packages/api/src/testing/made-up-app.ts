import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** The folder of an app as Next leaves it after a build that rendered these pages; it goes with the test. */
export function aBuiltApp(pages: Record<string, string>): string {
  const appDir = mkdtempSync(join(tmpdir(), "totetaxi-app-"));
  onTestFinished(() => rmSync(appDir, { recursive: true, force: true }));
  for (const [file, html] of Object.entries(pages)) {
    const path = join(appDir, ".next/server/app", file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, html);
  }
  return appDir;
}
