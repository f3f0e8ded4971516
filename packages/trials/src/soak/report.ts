import type { Findings } from "./soak.ts";

const MOST_VIOLATIONS = 40;

function counts(words: readonly string[]): string {
  const by = Map.groupBy(words, (word) => word);
  return [...by].map(([word, { length }]) => `${word} ${length}`).join(", ") || "none";
}

/** What a run did and found, as lines for people. */
export function report({ visits, kills, violations }: Findings): string {
  const tries = visits.flatMap((visit) => visit.tries);
  const slowest = Math.max(0, ...tries.map(({ took }) => took));
  const unanswered = tries.filter(({ outcome }) => outcome === "unknown" || outcome === "busy");
  const lines = [
    `guests        ${visits.length}, of whom booked ${visits.filter(({ numbers }) => numbers.length > 0).length}`,
    `refused       ${counts(visits.flatMap(({ refused }) => (refused === undefined ? [] : [refused])))}`,
    `last seen     ${counts(visits.flatMap(({ seen }) => seen.slice(-1)))}`,
    `at the bank   ${counts(visits.flatMap(({ atTheBank }) => atTheBank))}`,
    `calls         ${tries.length}, asked again ${unanswered.length}, slowest ${(slowest / 1000).toFixed(1)} s`,
    `asked again   ${counts(unanswered.map(({ reason = "no answer" }) => reason))}`,
    `kill -9       ${Object.entries(kills)
      .map(([name, times]) => `${name} ${times}`)
      .join(", ")}`,
  ];
  const told = violations.slice(0, MOST_VIOLATIONS).map((words) => `  ✗ ${words}`);
  const more =
    violations.length > MOST_VIOLATIONS ? [`  ✗ … and ${violations.length - MOST_VIOLATIONS} more`] : [];
  const verdict = violations.length === 0 ? "everything agrees" : `${violations.length} violations`;
  return [...lines.map((line) => `  ${line}`), ...told, ...more, verdict].join("\n");
}
