/** What is checked, in this order. */
export const CHECKS = [
  "lint",
  "boundaries",
  "unused",
  "types",
  "build",
  "tests",
  "soak",
  "journeys",
] as const;

export type Check = (typeof CHECKS)[number];

/** What one run checks. */
export interface Plan {
  readonly checks: readonly Check[];
  /** Package folders whose tests are run; all of them when empty. */
  readonly packages: readonly string[];
}

/**
 * Reads what `npm test -- <words>` narrows a run to. A word is a check or a package's folder name; packages mean their
 * tests. No word means everything.
 *
 * @throws Error that lists the words when one is unknown.
 */
export function readPlan(words: readonly string[], packages: readonly string[]): Plan {
  const checks = CHECKS.filter((check) => words.includes(check));
  const chosen = packages.filter((name) => words.includes(name));
  const known: readonly string[] = [...CHECKS, ...packages];
  const unknown = words.filter((word) => !known.includes(word));
  if (unknown.length > 0)
    throw new Error(
      `Unknown: ${unknown.join(" ")}. Choose among ${known.join(", ")}, or nothing for everything.`,
    );
  if (words.length === 0) return { checks: CHECKS, packages: [] };
  const wanted =
    chosen.length > 0 ? CHECKS.filter((check) => check === "tests" || checks.includes(check)) : checks;
  return { checks: wanted, packages: chosen };
}
