import type { RateCards } from "@totetaxi/contracts/staff/rate-card";

/** Every number that a price is made of. */
export type Card = RateCards["cards"][number]["card"];

export type Path = readonly (string | number)[];

type Named = { readonly version: string };

/** `2026-3` after `2026-2`: what the next card is called, by the latest card's year and the next number of it. */
export function versionAfter(all: {
  readonly cards: readonly Named[];
  readonly drafts: readonly Named[];
}): string {
  const [year = ""] = all.cards[0]?.version.split("-") ?? [];
  const numbers = [...all.cards, ...all.drafts]
    .filter(({ version }) => version.startsWith(`${year}-`))
    .map(({ version }) => Number(version.split("-")[1]));
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
