import type { Unknown } from "./price-so-far.ts";

const NAMES = { day: "the day", pickup: "the pickup address", delivery: "the delivery address" } as const;

/** What may still add to the price, in words; undefined when nothing may. */
export function unknownWords(unknown: readonly Unknown[]): string | undefined {
  const names = unknown.map((each) => NAMES[each]);
  const last = names.pop();
  if (last === undefined) return undefined;
  return `${[names.join(", "), last].filter(Boolean).join(" and ")} may still add to it.`.replace(/^t/, "T");
}
