import { doneLine } from "../progress.ts";
import { checkProgram } from "./check-program.ts";
import { ensureChromium } from "./ensure-chromium.ts";
import type { Check, Plan } from "./plan.ts";
import { runJourneys } from "./run-journeys.ts";
import { runTests } from "./run-tests.ts";
import { FAILED, type Tally } from "./tally.ts";
import { testEnv } from "./test-env.ts";

/** What each check is called in front of people. */
const TITLES: Record<Check, string> = {
  lint: "formatting and lint",
  boundaries: "package boundaries",
  unused: "nothing unused",
  types: "types",
  build: "build of the sites",
  tests: "tests",
  soak: "bookings under kill -9",
  journeys: "journeys in a browser",
};

/** What a check counted, and the line that tells it. */
export interface Result {
  readonly check: Check;
  readonly tally: Tally;
  readonly line: string;
}

/**
 * Runs the checks one after the other, and goes on after one that failed, so that one run shows all there is to mend.
 *
 * @param folder - takes the reports and the data of the product that the journeys start.
 * @throws the reason of `stopped` when that aborts.
 */
export async function runChecks(plan: Plan, folder: string, stopped: AbortSignal): Promise<Result[]> {
  const env = testEnv(process.env);
  const browser = plan.checks.some(needsBrowser) ? findBrowser(stopped) : undefined;
  const results: Result[] = [];

  const run = async (check: Check): Promise<Tally> => {
    if (needsBuild(check) && results.some((result) => result.check === "build" && result.tally.failed > 0))
      throw new Error("They were not run, because the sites could not be built.");
    if (!needsBrowser(check)) return checkProgram(check, env, stopped);
    const withBrowser = { ...env, CHROMIUM_PATH: await browser };
    if (check === "tests") return runTests(plan.packages, withBrowser, folder, stopped);
    return runJourneys(withBrowser, folder, stopped);
  };

  for (const check of plan.checks) {
    const started = performance.now();
    const tally = await run(check).catch((error: unknown) => {
      stopped.throwIfAborted();
      console.error(error instanceof Error ? error.message : error);
      return FAILED;
    });
    stopped.throwIfAborted();
    const line = resultLine(check, tally, performance.now() - started);
    results.push({ check, tally, line });
    console.log(line);
  }
  return results;
}

/** The tests and the journeys are counted one by one, and open a browser. */
function needsBrowser(check: Check): check is "tests" | "journeys" {
  return check === "tests" || check === "journeys";
}

/** They run the sites as they are in production. */
function needsBuild(check: Check): boolean {
  return check === "soak" || check === "journeys";
}

function resultLine(check: Check, { passed, failed, skipped }: Tally, ms: number): string {
  const line = doneLine(failed === 0 ? "✓" : "✗", TITLES[check], ms);
  return needsBrowser(check) ? `${line}   ${passed} passed, ${failed} failed, ${skipped} skipped` : line;
}

/** Looked for while the first checks run, since it may have to be installed. Without one, what needs it fails by itself. */
async function findBrowser(stopped: AbortSignal): Promise<string | undefined> {
  try {
    const { path, source } = await ensureChromium(stopped);
    console.log(`  · the browser is ${path} (${source})`);
    return path;
  } catch (error) {
    if (!stopped.aborted)
      console.error(`There is no browser. ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}
