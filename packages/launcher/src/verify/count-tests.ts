import * as z from "zod/mini";
import { FAILED, sum, type Tally } from "./tally.ts";

/** The part of Vitest's JSON report that we count. A file that could not even be loaded has no tests and failed. */
const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

/** The part of Playwright's JSON report that we count. `errors` are those outside of any test. */
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

/** Counts a Vitest run: its tests, and each file that broke outside of them as one failure. */
export function countVitest(report: string, ok: boolean): Tally {
  return count(ok, () => {
    const read = VitestReport.parse(JSON.parse(report));
    const broken = read.testResults.filter(
      ({ status, assertionResults }) =>
        status === "failed" && !assertionResults.some((result) => result.status === "failed"),
    );
    return {
      passed: read.numPassedTests,
      failed: read.numFailedTests + broken.length,
      skipped: read.numPendingTests + read.numTodoTests,
    };
  });
}

/** Counts a Playwright run. A journey that only passed when tried again did not pass. */
export function countPlaywright(report: string, ok: boolean): Tally {
  return count(ok, () => {
    const { stats, errors } = PlaywrightReport.parse(JSON.parse(report));
    return {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
    };
  });
}

/** A run that says it failed counts at least one failure, and so does one that leaves no report or ran nothing. */
function count(ok: boolean, read: () => Tally): Tally {
  let tally: Tally;
  try {
    tally = read();
  } catch {
    return FAILED;
  }
  const sound = ok ? tally.passed > 0 : tally.failed > 0;
  return sound ? tally : sum([tally, FAILED]);
}
