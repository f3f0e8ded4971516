import { runToEnd } from "../process/run-to-end.ts";
import { ROOT } from "../root.ts";
import type { Check } from "./plan.ts";
import { FAILED, PASSED, type Tally } from "./tally.ts";

export type ProgramCheck = Exclude<Check, "tests" | "journeys">;

/** The checks that are one program each: its exit status says whether all is well. */
const PROGRAMS: Record<ProgramCheck, readonly [string, ...string[]]> = {
  lint: ["biome", "check", "--error-on-warnings", "."],
  boundaries: ["turbo", "boundaries"],
  unused: ["knip"],
  types: ["turbo", "run", "typecheck", "--continue", "--output-logs=errors-only"],
  build: ["turbo", "run", "build", "--continue", "--output-logs=errors-only"],
  soak: ["node", "packages/trials/bin/soak.ts", "--seed=test", "--bookings=40", "--clients=12", "--rounds=1"],
};

/** Runs one program over the repository and shows what it prints when it finds something. */
export async function checkProgram(
  check: ProgramCheck,
  env: NodeJS.ProcessEnv,
  stopped: AbortSignal,
): Promise<Tally> {
  const { ok, output } = await runToEnd({ line: PROGRAMS[check], cwd: ROOT, env }, stopped);
  if (!ok) console.log(output.trimEnd());
  return ok ? PASSED : FAILED;
}
