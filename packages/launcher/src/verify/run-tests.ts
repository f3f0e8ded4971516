import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { startThrowawayCluster } from "@totetaxi/db/testing/throwaway-cluster";
import { runToEnd } from "../process/run-to-end.ts";
import { ROOT } from "../root.ts";
import { countVitest } from "./count-tests.ts";
import type { Tally } from "./tally.ts";

const CONFIG = "packages/launcher/every-package.vitest.config.ts";
// Said here because projects do not take it from the config that names them: by default each second core stays idle.
const WORKERS = "--maxWorkers=100%";

/** Runs the tests of the packages, or of all of them when none is named, on one throwaway database server. */
export async function runTests(
  packages: readonly string[],
  env: NodeJS.ProcessEnv,
  folder: string,
  stopped: AbortSignal,
): Promise<Tally> {
  const report = join(folder, "tests.json");
  const database = await startThrowawayCluster();
  try {
    const chosen = packages.flatMap((name) => ["--project", `@totetaxi/${name}`]);
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const { ok } = await runToEnd(
      {
        line: ["vitest", "run", "--config", CONFIG, WORKERS, ...chosen, ...reporters],
        cwd: ROOT,
        env: { ...env, TEST_DATABASE_URL: database.url },
      },
      stopped,
      "inherit",
    );
    return countVitest(await readFile(report, "utf8").catch(() => ""), ok);
  } finally {
    await database.remove();
  }
}
