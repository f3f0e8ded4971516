import { isSchema } from "./samples.ts";

const NUL = String.fromCharCode(0);
/** A text that no answer may repeat. */
export const MARK = "zq7mark";

const TEXTS: readonly string[] = [
  ...["", " ", "\t", "\n", "0", "-1", "null", "undefined", "NaN", "true", "[]", "{}", "%00", "%", "\\"],
  ...[NUL, `a${NUL}b`, "\u001b[31m", "\u0085", "\ufffe", "\uffff", "\u2028", "\ufeff", "\u200b", "\u202e"],
  ...[
    "\ud800",
    "\udc00",
    "a\udfff",
    "🚚",
    "👩‍👩‍👧‍👦",
    "e\u0301",
    `a${"\u0301".repeat(50)}`,
    "١٢٣٤٥",
    "𝟙𝟚𝟛𝟜𝟝",
    "ﬃ",
  ],
  ...["'", '"', "';--", "' or 1=1 --", "$1", "$(id)", "`id`", "{{7*7}}", "<script>", "%s%n"],
  ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "length", "../../etc/passwd"],
  ...["a\r\nBcc: all@example.com", "=cmd|' /C calc'!A0", "javascript:alert(1)", "data:text/html,x"],
  ...["2026-02-30", "2026-3-1", "0000-00-00", "9999-12-31", "0001-01-01", "-0001-01-01", "10000-01-01"],
  ...["2026-03-08", "2026-11-01", "2026-03-10T00:00:00Z", "1773100800000", "12/31/2026", "tomorrow"],
  ...["00000", "99999", "10019-1234", "1001", "100190", "PO Box 1", "grace@", "@x", "a@b.c@d.e"],
  ...["bkg_00000000000000000000000000", "TT-000001", "pi_1", "sk_test_x", MARK],
];
const NUMBERS: readonly unknown[] = [
  ...[-1, -0, 0.5, 1.5, 1e21, -1e21, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 53, 2 ** 53 - 1, 2 ** 63, 5e-324],
  ...[Number.MAX_VALUE, -Number.MAX_VALUE, 51, 501, 1_000_000],
];
const OTHERS: readonly unknown[] = [
  ...[null, true, false, [], {}, [null], [[]], { "": "" }, { length: 1 }, { toString: 1 }, { toJSON: 1 }],
  ...[{ valueOf: null }, { constructor: { prototype: { polluted: true } } }, ["x", "x"]],
  ...[{ json: "x", meta: { values: ["Date"] } }, Array(2_000).fill(0)],
];

type Bounds = { lengths: number[]; sizes: number[] };

/** The borders that a place's own checks draw. */
function boundsOf(schema: unknown, found: Bounds = { lengths: [], sizes: [] }): Bounds {
  if (!isSchema(schema)) return found;
  const { def } = schema._zod;
  for (const check of def.checks ?? []) {
    const rule: Record<string, unknown> = { ...check._zod.def };
    if (rule.check === "max_length" && typeof rule.maximum === "number") found.lengths.push(rule.maximum);
    if (rule.check === "min_length" && typeof rule.minimum === "number") found.lengths.push(rule.minimum);
    if (typeof rule.value === "number") found.sizes.push(rule.value);
  }
  if (def.type === "pipe") for (const part of [def.in, def.out]) boundsOf(part, found);
  if ("innerType" in def) boundsOf(def.innerType, found);
  return found;
}

function aroundBounds(schema: unknown): unknown[] {
  const { lengths, sizes } = boundsOf(schema);
  const around = (border: number) => [border - 1, border, border + 1].filter((size) => size >= 0);
  const texts = lengths.flatMap((length) => [...around(length), length * 2 + 1, 20_000]);
  return [
    ...sizes.flatMap((size) => [size - 1, size, size + 1, size + 0.5]),
    ...texts.flatMap((length) => ["x", "é", "🚚", "a@", "1", " "].map((piece) => piece.repeat(length))),
  ];
}

/** A place in an input, and everything that it should not be given. */
export type Place = { path: readonly string[]; values: readonly [unknown, ...unknown[]] };

/** Every place of a schema, each once, with values that do not belong there or sit at its borders. */
export function placesOf(schema: unknown, path: readonly string[] = []): Place[] {
  if (!isSchema(schema)) return [];
  const { def } = schema._zod;
  const here: Place = { path, values: [null, ...TEXTS, ...NUMBERS, ...OTHERS, ...aroundBounds(schema)] };
  switch (def.type) {
    case "object":
      return [
        here,
        ...Object.entries(def.shape).flatMap(([name, field]) => placesOf(field, [...path, name])),
      ];
    case "union":
      return [here, ...def.options.flatMap((option) => placesOf(option, path))];
    case "record":
      return [
        here,
        ...["crib", "__proto__", "", MARK].flatMap((key) => placesOf(def.valueType, [...path, key])),
      ];
    case "array":
      return [here, ...placesOf(def.element, [...path, "0"])];
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "nonoptional":
    case "readonly":
      return [here, ...placesOf(def.innerType, path)];
    default:
      return [here];
  }
}
