import { runToEnd } from "../process/run-to-end.ts";
import type { Progress } from "../progress.ts";
import { ROOT } from "../root.ts";

const PROGRAM = "packages/core/bin/prepare-database.ts";

/**
 * Brings the database that `env` names up to this version's schema, and seeds it when it is empty.
 *
 * @throws Error with what the program printed when it fails.
 */
export async function prepareDatabase(
  env: NodeJS.ProcessEnv,
  progress: Pick<Progress, "note">,
  stopped: AbortSignal,
): Promise<void> {
  const { ok, words, output } = await runToEnd(
    { line: [process.execPath, PROGRAM], cwd: ROOT, env },
    stopped,
  );
  const printed = output.trim();
  if (!ok) throw new Error(`Preparing the database ${words}:\n${printed}`);
  if (printed !== "") for (const line of printed.split("\n")) progress.note(line);
}
