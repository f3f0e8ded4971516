import type { Chance } from "./chance.ts";
import type { Place } from "./hostile.ts";
import type { Json } from "./samples.ts";

function isPart(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Own keys only, `__proto__` too, as JSON may carry them. */
function put(part: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(part, key, { value, enumerable: true, configurable: true, writable: true });
}

function replaced(input: Json, path: readonly string[], value: unknown): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const part = isPart(input) ? input : {};
  put(
    part,
    key,
    rest.length === 0 ? value : replaced(Object.hasOwn(part, key) ? part[key] : {}, rest, value),
  );
  return part;
}

function partAt(input: Json, path: readonly string[]): Record<string, unknown> | undefined {
  let part = input;
  for (const key of path) part = isPart(part) && Object.hasOwn(part, key) ? part[key] : undefined;
  return isPart(part) ? part : undefined;
}

/** Leaves out, adds, nests or doubles something where the shape itself is what is wrong. */
function bend(input: Json, { path }: Place, chance: Chance): Json {
  const part = partAt(input, path.slice(0, -1));
  const key = path.at(-1);
  if (!part || key === undefined) return [input];
  switch (chance.below(5)) {
    case 0:
      delete part[key];
      return input;
    case 1:
      put(part, chance.pick(["__proto__", "id", "status", "totalCents", "role", "", "a".repeat(300)]), 1);
      return input;
    case 2:
      put(part, key, [part[key]]);
      return input;
    case 3:
      put(part, key, { [key]: part[key] });
      return input;
    default:
      put(part, key.toUpperCase(), part[key]);
      return input;
  }
}

/** Makes a sound input unsound, in one to three places. The input given is used up. */
export function mutate(sound: Json, places: readonly [Place, ...Place[]], chance: Chance): Json {
  let input = sound;
  const changes = chance.pick([1, 1, 1, 2, 3]);
  for (let change = 0; change < changes; change++) {
    const place = chance.pick(places);
    input = chance.oneIn(4)
      ? bend(input, place, chance)
      : replaced(input, place.path, structuredClone(chance.pick(place.values)));
  }
  return input;
}

const DEEP = 20_000;

/** Bodies that are wrong before they are any input at all. */
function brokenText(text: string, chance: Chance): string | Buffer {
  switch (chance.below(10)) {
    case 0:
      return text.slice(0, chance.below(text.length + 1));
    case 1:
      return `\ufeff${text}`;
    case 2:
      return "[".repeat(DEEP) + "]".repeat(DEEP);
    case 3:
      return [`{"a":`.repeat(DEEP), 1, "}".repeat(DEEP)].join("");
    case 4:
      return `${text}${text}`;
    case 5:
      return text.replace(/^\{/, '{"requestId":1,"requestId":2,');
    case 6:
      return Buffer.concat([
        Buffer.from(text.slice(0, 20)),
        Buffer.from([0xff, 0xfe, 0xc0, 0x80]),
        Buffer.from(text.slice(20)),
      ]);
    case 7:
      return text.replace(/:\d+/, ":1e309");
    case 8:
      return JSON.stringify({ padding: "x".repeat(300_000) });
    default:
      return text.replace(/"[^"]*"/, "NaN");
  }
}

/** What goes over the wire: mostly JSON, sometimes nothing of the kind. */
export function wireText(input: Json, chance: Chance): string | Buffer {
  const text = input === undefined ? "" : JSON.stringify(input);
  return chance.oneIn(12) ? brokenText(text, chance) : text;
}
