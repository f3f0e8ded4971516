import type { RateCards } from "@totetaxi/contracts/staff/rate-card";

/** Every number that a price is made of. */
export type Card = RateCards["cards"][number]["card"];

export type Path = readonly (string | number)[];

/** `2026-3` after `2026-2`: what the next card of that year is called. */
export function nextVersion(versions: readonly string[], year: string): string {
  const numbers = versions
    .filter((version) => version.startsWith(`${year}-`))
    .map((version) => Number(version.split("-")[1]));
  return `${year}-${Math.max(0, ...numbers) + 1}`;
}

/** The same card with one value changed. */
export function withValue<T>(whole: T, [first, ...rest]: Path, value: unknown): T {
  if (first === undefined) return value as T;
  const inner = withValue(Reflect.get(Object(whole), first) as unknown, rest, value);
  // Same keys as before: only the value at the end of the path is another one.
  if (Array.isArray(whole)) return whole.map((each, index) => (index === first ? inner : each)) as T;
  return { ...whole, [first]: inner };
}
