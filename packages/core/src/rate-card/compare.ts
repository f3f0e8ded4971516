import type { CardDifferences } from "@totetaxi/contracts/staff/rate-card";
import type { RateCard } from "@totetaxi/pricing";

type Value = string | number | boolean | null;

/** Every value of a card by the path to it: `miniMove.petite.baseCents`. */
function* linesOf(value: unknown, path: string): Generator<[string, Value]> {
  if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value))
      yield* linesOf(inner, path === "" ? key : `${path}.${key}`);
  } else if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    yield [path, value];
  }
}

/** What differs between two cards, line by line, in the order of the first and then of what is new. */
export function compareCards(from: RateCard, to: RateCard): CardDifferences {
  const [before, after] = [new Map(linesOf(from, "")), new Map(linesOf(to, ""))];
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  return {
    lines: paths
      .map((path) => ({ path, from: before.get(path) ?? null, to: after.get(path) ?? null }))
      .filter((line) => line.from !== line.to),
  };
}
