import type { CardDifferences } from "@totetaxi/contracts/staff/rate-card";
import type { RateCard } from "@totetaxi/pricing";

type Value = string | number | boolean | null;
type Line = { readonly path: readonly string[]; readonly value: Value };

/** A thing in a list is known by its name and year, not by its place: one that goes moves no other. */
function nameOf(thing: object, place: number): string {
  const { name, from }: { name?: unknown; from?: unknown } = thing;
  return typeof name === "string" && typeof from === "string" ? `${name} ${from.slice(0, 4)}` : String(place);
}

function* namesOf(things: readonly object[]): Generator<readonly [name: string, thing: object]> {
  const seen = new Map<string, number>();
  for (const [place, thing] of things.entries()) {
    const name = nameOf(thing, place);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    yield [count === 1 ? name : `${name} (${count})`, thing];
  }
}

/** Every value of a card by the path to it, `miniMove`, `petite`, `baseCents`; a list of words is one value. */
function* linesOf(value: unknown, path: readonly string[]): Generator<Line> {
  if (Array.isArray(value)) {
    const things: unknown[] = value;
    const objects = things.filter((thing) => typeof thing === "object" && thing !== null);
    if (objects.length === 0) yield { path, value: things.join(", ") };
    else for (const [name, thing] of namesOf(objects)) yield* linesOf(thing, [...path, name]);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* linesOf(inner, [...path, key]);
  } else if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    yield { path, value };
  }
}

/** What differs between two cards, line by line, in the order of the first and then of what is new. */
export function compareCards(from: RateCard, to: RateCard): CardDifferences {
  const byPath = (card: RateCard) =>
    new Map(Array.from(linesOf(card, []), (line) => [JSON.stringify(line.path), line]));
  const [before, after] = [byPath(from), byPath(to)];
  const all = new Map([...after, ...before]);
  const keys = new Set([...before.keys(), ...after.keys()]);
  const lines = [...keys].flatMap((key) => {
    const path = all.get(key)?.path;
    const line = { from: before.get(key)?.value ?? null, to: after.get(key)?.value ?? null };
    return path && line.from !== line.to ? [{ path: [...path], ...line }] : [];
  });
  return { lines };
}
