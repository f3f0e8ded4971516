import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { repeatsKeys } from "./repeated-keys.ts";

/** A JSON value as it is written: an object is a list of what it says, so that it may say a thing twice. */
type Written = { plain: unknown } | { list: Written[] } | { says: [key: string, value: Written][] };

const KEYS = ["a", "b", "", ":", '"', "\\", '\\":', "__proto__", "0", "ключ", "\u2028"];

const { written } = fc.letrec<{ written: Written }>((tie) => ({
  written: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({ plain: fc.oneof(fc.constantFrom(...KEYS), fc.constantFrom(null, true, -1.5e-7)) }),
    fc.record({ list: fc.array(tie("written"), { maxLength: 3 }) }),
    fc.record({ says: fc.array(fc.tuple(fc.constantFrom(...KEYS), tie("written")), { maxLength: 4 }) }),
  ),
}));

function inEscapes(key: string): string {
  const codes = Array.from({ length: key.length }, (_, at) => key.charCodeAt(at));
  return `"${codes.map((code) => `\\u${code.toString(16).padStart(4, "0")}`).join("")}"`;
}

/** Each second key of an object is written in escapes alone. */
function textOf(value: Written, space: string): string {
  if ("plain" in value) return JSON.stringify(value.plain);
  if ("list" in value) return `[${value.list.map((part) => textOf(part, space)).join(`,${space}`)}]`;
  const said = value.says.map(([key, part], at) => {
    const name = at % 2 === 0 ? JSON.stringify(key) : inEscapes(key);
    return `${space}${name}${space}:${textOf(part, space)}`;
  });
  return `{${said.join(",")}${space}}`;
}

function saysTwice(value: Written): boolean {
  if ("plain" in value) return false;
  if ("list" in value) return value.list.some(saysTwice);
  const keys = value.says.map(([key]) => key);
  return new Set(keys).size < keys.length || value.says.some(([, part]) => saysTwice(part));
}

describe("JSON that says a thing twice", () => {
  test("is told from all other, however it is written and wherever the thing is", () => {
    const answers = { yes: 0, no: 0 };
    fc.assert(
      fc.property(written, fc.constantFrom("", " ", "\n\t"), (value, space) => {
        const wanted = saysTwice(value);
        answers[wanted ? "yes" : "no"] += 1;
        return repeatsKeys(textOf(value, space)) === wanted;
      }),
      { numRuns: 2_000 },
    );
    expect(Math.min(answers.yes, answers.no)).toBeGreaterThan(100);
  });

  test("is nothing that this language writes itself", () => {
    fc.assert(fc.property(fc.json(), (json) => !repeatsKeys(json)));
  });
});
