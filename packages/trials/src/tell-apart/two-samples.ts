import { median } from "../bench/statistics.ts";

/** How far two samples of times can be told apart. */
export type Compared = {
  /** The one's median over the other's. */
  readonly ratio: number;
  /** How often one of the first is longer than one of the second: 0.5 when they lie on each other, 0 or 1 when apart. */
  readonly overlap: number;
  /** How likely chance alone makes them differ so much (Mann and Whitney's test). */
  readonly chance: number;
};

/** The ranks of all values together, from 1; those that are equal share the middle of theirs. */
function ranksOf(values: readonly number[]): (value: number) => number {
  const sorted = values.toSorted((a, b) => a - b);
  const first = new Map<number, number>();
  const count = new Map<number, number>();
  for (const [at, value] of sorted.entries()) {
    if (!first.has(value)) first.set(value, at + 1);
    count.set(value, (count.get(value) ?? 0) + 1);
  }
  return (value) => (first.get(value) ?? 0) + ((count.get(value) ?? 0) - 1) / 2;
}

/** How likely something normally distributed lies this many deviations away, on either side (Abramowitz and Stegun, 26.2.17). */
function bothTails(deviations: number): number {
  const z = Math.abs(deviations);
  const t = 1 / (1 + 0.2316419 * z);
  const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = series.reduceRight((rest, factor) => (rest + factor) * t, 0);
  return Math.min(1, (2 * Math.exp((-z * z) / 2) * sum) / Math.sqrt(2 * Math.PI));
}

/** Compares two samples, none of them empty. */
export function compare(one: readonly number[], other: readonly number[]): Compared {
  const rank = ranksOf([...one, ...other]);
  const [n, m] = [one.length, other.length];
  const wins = one.reduce((sum, value) => sum + rank(value), 0) - (n * (n + 1)) / 2;
  const deviation = Math.sqrt((n * m * (n + m + 1)) / 12);
  return {
    ratio: median(one) / median(other),
    overlap: wins / (n * m),
    chance: bothTails((wins - (n * m) / 2) / deviation),
  };
}

/** Who sees 200 answers of each kind learns nothing (attack T-44). */
export function canBeTold({ chance }: Compared): boolean {
  return chance < 0.01;
}
