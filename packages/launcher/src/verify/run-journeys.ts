import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runToEnd } from "../process/run-to-end.ts";
import { freeBlock } from "../product/ports.ts";
import { ROOT } from "../root.ts";
import { countPlaywright } from "./count-tests.ts";
import type { Tally } from "./tally.ts";

const PACKAGE = join(ROOT, "packages/e2e");
const LOWEST_PORT = 4100; // clear of a product that a developer has running meanwhile

/** Runs the journeys in a browser against a product that they start themselves, on ports and data of its own. */
export async function runJourneys(
  env: NodeJS.ProcessEnv,
  folder: string,
  stopped: AbortSignal,
): Promise<Tally> {
  const report = join(folder, "journeys.json");
  const port = await freeBlock(LOWEST_PORT, "127.0.0.1");
  const { ok } = await runToEnd(
    {
      line: [join(PACKAGE, "node_modules/.bin/playwright"), "test", "--reporter=list,json"],
      cwd: PACKAGE,
      env: {
        ...env,
        TOTETAXI_PORT: String(port),
        TOTETAXI_DATA: join(folder, "data"),
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    },
    stopped,
    "inherit",
  );
  return countPlaywright(await readFile(report, "utf8").catch(() => ""), ok);
}
