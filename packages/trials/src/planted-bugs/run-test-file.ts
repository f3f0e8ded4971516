import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod/mini";

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

/** What a test file said: how many tests passed, and which did not. */
export type Verdict = { passed: number; failed: string[] };

/** Far from the office, so that nobody's clock is New York's by accident. */
const FAR_AWAY = "Asia/Tokyo";

/** Runs one test file of a tree of the repository. A file that does not even load has no tests that passed or failed. */
export async function runTestFile(root: string, file: string): Promise<Verdict> {
  const folder = join(root, ...file.split("/").slice(0, 2));
  const report = join(folder, "planted-bugs-report.json");
  const vitest = join(folder, "node_modules/.bin/vitest");
  const args = ["run", join(root, file), "--reporter=json", `--outputFile=${report}`];
  await new Promise<void>((resolve) => {
    execFile(vitest, args, { cwd: folder, env: { ...process.env, TZ: FAR_AWAY }, maxBuffer: 2 ** 28 }, () =>
      resolve(),
    );
  });
  const { numPassedTests, testResults } = Report.parse(JSON.parse(await readFile(report, "utf8")));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  return {
    passed: numPassedTests,
    failed: tests.flatMap(({ status, fullName }) => (status === "failed" ? [fullName] : [])),
  };
}
