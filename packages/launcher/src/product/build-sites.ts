import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runToEnd } from "../process/run-to-end.ts";
import { ROOT } from "../root.ts";

const LAST_LINES = 40;

/**
 * Builds what the sites serve in production. What has not changed since the last build comes out of turbo's cache.
 *
 * @throws Error with the end of what the build printed when it fails.
 */
export async function buildSites(logFolder: string, stopped: AbortSignal): Promise<void> {
  const command = { line: ["turbo", "run", "build"], cwd: ROOT, env: process.env } as const;
  const { ok, words, output } = await runToEnd(command, stopped);
  await writeFile(join(logFolder, "build.log"), output);
  if (!ok)
    throw new Error(`The build ${words}:\n${output.trimEnd().split("\n").slice(-LAST_LINES).join("\n")}`);
}
