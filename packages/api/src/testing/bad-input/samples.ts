import * as z from "zod/mini";
import type { Chance } from "./chance.ts";

export type Schema = z.core.$ZodTypes;

/** JSON that holds whatever is put into it, `undefined` for a key that is left out. */
export type Json = unknown;

/** What people really send: of these, a place is given one that its own schema takes. */
const LIKELY: readonly [unknown, ...unknown[]] = [
  ...(["2026-03-10", "2026-03-17", "2026-04-07", "10019", "11968", "NY", "2026-1"] as const),
  ...["mini_move", "standard_delivery", "specialty_item", "petite", "standard", "full", "morning", "hour_9"],
  ...["grace@example.com", "(631) 555-0100", "Grace", "Hopper", "1 West 54th Street", "New York", ""],
  ...["a trunk", "ring twice", "crib", "online", 0, 1, 2, 99_500, true, false, null, "{}"],
];
const TRIES = 40;

export function isSchema(value: unknown): value is Schema {
  return value instanceof z.core.$ZodType;
}

/** A value that a person's browser might send, made from a schema alone; `known` are secrets that open something. */
export function sampleOf(schema: unknown, chance: Chance, known: readonly string[]): Json {
  if (!isSchema(schema)) return null;
  const again = (inner: unknown) => sampleOf(inner, chance, known);
  const { def } = schema._zod;
  switch (def.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(def.shape).flatMap(([name, field]) => {
          const value = again(field);
          return value === undefined ? [] : [[name, value]];
        }),
      );
    case "optional":
    case "default":
    case "prefault":
      return chance.oneIn(3) ? undefined : again(def.innerType);
    case "nullable":
      return chance.oneIn(4) ? null : again(def.innerType);
    case "nonoptional":
    case "readonly":
      return again(def.innerType);
    case "union":
      return again(def.options[chance.below(def.options.length)]);
    case "array":
      return Array.from({ length: chance.below(3) }, () => again(def.element));
    case "record":
      return chance.oneIn(2) ? {} : { [String(again(def.keyType))]: again(def.valueType) };
    case "enum":
      // The first word of a list fits best with everything else.
      return Object.values(def.entries)[
        chance.oneIn(2) ? 0 : chance.below(Object.values(def.entries).length)
      ];
    case "literal":
      return def.values[chance.below(def.values.length)];
    default:
      return taken(schema, chance, known);
  }
}

/** A likely value that this place takes, or just a likely value. */
function taken(schema: Schema, chance: Chance, known: readonly string[]): Json {
  const requestId = `request-${chance.below(2 ** 31)}`;
  const likely: readonly [unknown, ...unknown[]] = [...LIKELY, requestId, ...known];
  for (let tried = 0; tried < TRIES; tried++) {
    const value = chance.pick(likely);
    if (z.safeParse(schema, value).success) return value;
  }
  return likely.find((value) => z.safeParse(schema, value).success) ?? requestId;
}
