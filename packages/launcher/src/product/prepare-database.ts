import { runToEnd } from "../process/run-to-end.ts";
import { ROOT } from "../root.ts";

const PROGRAM = "packages/core/bin/prepare-database.ts";

/**
 * Brings the database that `env` names up to this version's schema, and seeds it when it is empty.
 *
 * @returns what the program says it did.
 * @throws Error with what the program printed when it fails.
 */
export async function prepareDatabase(env: NodeJS.ProcessEnv, stopped: AbortSignal): Promise<string> {
  const { ok, words, output } = await runToEnd(
    { line: [process.execPath, PROGRAM], cwd: ROOT, env },
    stopped,
  );
  const printed = output.trim();
  if (!ok) throw new Error(`Preparing the database ${words}:\n${printed}`);
  return printed.split("\n").at(-1) || "database prepared";
}
