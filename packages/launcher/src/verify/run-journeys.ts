import { chmod, cp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { makeThrowawayFolder } from "@totetaxi/db/testing/throwaway-cluster";
import { runToEnd } from "../process/run-to-end.ts";
import { freeBlock } from "../product/ports.ts";
import { ROOT } from "../root.ts";
import { countPlaywright } from "./count-tests.ts";
import type { Tally } from "./tally.ts";

const PACKAGE = join(ROOT, "packages/e2e");
const LOWEST_PORT = 4100; // clear of a product that a developer has running meanwhile

/**
 * Runs the journeys in a browser against a product that they start themselves, on ports and data of its own. The data
 * lies in memory where it can: on a busy disk a commit may take longer than a page waits. Its logs stay in `folder`.
 */
export async function runJourneys(
  env: NodeJS.ProcessEnv,
  folder: string,
  stopped: AbortSignal,
): Promise<Tally> {
  const report = join(folder, "journeys.json");
  const port = await freeBlock(LOWEST_PORT, "127.0.0.1");
  const data = await makeThrowawayFolder();
  await chmod(data, 0o755); // the account that the database runs under has to enter it
  try {
    const { ok } = await runToEnd(
      {
        line: [join(PACKAGE, "node_modules/.bin/playwright"), "test", "--reporter=list,json"],
        cwd: PACKAGE,
        env: {
          ...env,
          TOTETAXI_PORT: String(port),
          TOTETAXI_DATA: data,
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        },
      },
      stopped,
      "inherit",
    );
    return countPlaywright(await readFile(report, "utf8").catch(() => ""), ok);
  } finally {
    await cp(join(data, "logs"), join(folder, "logs"), { recursive: true }).catch(() => {});
    await rm(data, { recursive: true, force: true });
  }
}
