import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { whenToldToStop } from "../process/told-to-stop.ts";
import { doneLine } from "../progress.ts";
import { ROOT } from "../root.ts";
import { namesOfFailures } from "./name-failures.ts";
import { readPlan } from "./plan.ts";
import { runChecks } from "./run-checks.ts";
import { closingLine, sum } from "./tally.ts";

/**
 * Checks everything, or what the words name, and prints a table, the names of what failed and the closing line.
 *
 * @returns the exit code: 0 when all is well, 1 when something failed, 130 when it was told to stop.
 */
export async function verify(words: readonly string[]): Promise<number> {
  const stopped = whenToldToStop();
  const started = performance.now();
  const folder = await mkdtemp(join(tmpdir(), "totetaxi-verify-"));
  await chmod(folder, 0o755); // the account that the database runs under has to enter it
  let keepFolder = false;
  try {
    const results = await runChecks(readPlan(words, await testedPackages()), folder, stopped);
    const total = sum(results.map(({ tally }) => tally));
    keepFolder = total.failed > 0;
    const failures = await namesOfFailures(folder);
    if (keepFolder) console.log(`\n  · reports and logs of this run: ${folder}`);
    const last = doneLine(keepFolder ? "✗" : "✓", "everything", performance.now() - started);
    console.log(
      `\n${[...results.map(({ line }) => line), last, ...failures.map((each) => `    ✗ ${each}`)].join("\n")}\n\n${closingLine(total)}`,
    );
    return keepFolder ? 1 : 0;
  } catch (error) {
    console.error(
      stopped.aborted ? `stopped ${stopped.reason}` : error instanceof Error ? error.message : error,
    );
    return stopped.aborted ? 130 : 1;
  } finally {
    if (!keepFolder) await rm(folder, { recursive: true, force: true });
  }
}

/** The folders whose tests Vitest runs. */
async function testedPackages(): Promise<string[]> {
  const folders = await Promise.all(["packages", "apps"].map((parent) => readdir(join(ROOT, parent))));
  return folders.flat().filter((name) => name !== "e2e");
}
