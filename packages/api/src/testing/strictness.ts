import * as z from "zod/mini";

type Schema = z.core.$ZodTypes;

function isSchema(value: unknown): value is Schema {
  return value instanceof z.core.$ZodType;
}

function childrenOf(schema: Schema): [string, unknown][] {
  const { def } = schema._zod;
  switch (def.type) {
    case "object":
      return [
        ...Object.entries(def.shape),
        ...(def.catchall ? [["*", def.catchall] as [string, unknown]] : []),
      ];
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "nonoptional":
    case "readonly":
      return [["", def.innerType]];
    case "pipe":
      return [
        ["", def.in],
        ["", def.out],
      ];
    case "array":
      return [["[]", def.element]];
    case "record":
      return [["{}", def.valueType]];
    case "union":
      return def.options.map((option) => ["|", option]);
    case "tuple":
      return def.items.map((item) => ["[]", item]);
    default:
      return [];
  }
}

/** An object without a catchall drops what it does not know, silently; with one, that is judged like any other place. */
function isClosed({ _zod: { def } }: Schema): boolean {
  if (def.type === "any" || def.type === "unknown" || def.type === "lazy") return false;
  return def.type !== "object" || def.catchall !== undefined;
}

/** The places of a schema that let through what nobody named; none in a strict one. */
export function openPlaces(schema: unknown, at = "$"): string[] {
  if (!isSchema(schema)) return [`${at} is no schema`];
  const own = isClosed(schema) ? [] : [`${at} is open`];
  return [...own, ...childrenOf(schema).flatMap(([name, child]) => openPlaces(child, `${at}.${name}`))];
}
