import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contrast } from "./testing/contrast.ts";
import { type Scheme, tokensOf } from "./testing/read-tokens.ts";

const TEXT = 4.5;
const EDGE = 3;

/** Every text on every ground that a component puts it on, and the edges by which controls are told. */
const PAIRS: readonly (readonly [ground: string, text: string, least: number])[] = [
  ...["canvas", "paper", "sunken", "trim-soft"].flatMap((ground): [string, string, number][] => [
    [ground, "ink", TEXT],
    [ground, "ink-soft", TEXT],
    [ground, "focus", EDGE],
    [ground, "trim", TEXT],
  ]),
  ...["canvas", "paper", "sunken"].flatMap((ground): [string, string, number][] => [
    [ground, "ink-faint", TEXT],
    [ground, "brass-ink", TEXT],
    [ground, "danger", TEXT],
    [ground, "good", TEXT],
    [ground, "line-strong", EDGE],
  ]),
  ["brass-soft", "brass-ink", TEXT],
  ["brass-soft", "ink-soft", TEXT],
  ["danger-soft", "danger", TEXT],
  ["danger-soft", "ink-soft", TEXT],
  ["danger-soft", "ink-faint", TEXT],
  ["good-soft", "good", TEXT],
  ["good-soft", "ink-soft", TEXT],
  ["trim", "on-trim", TEXT],
  ["trim-strong", "on-trim", TEXT],
  ["brass", "on-brass", TEXT],
];

describe.each<Scheme>(["light", "dark"])("in the %s scheme", (scheme) => {
  const tokens = tokensOf(scheme);

  test.each(PAIRS)("on %s, %s can be told by everybody (at least %d to 1)", (ground, text, least) => {
    expect(contrast(tokens.get(ground), tokens.get(text))).toBeGreaterThanOrEqual(least);
  });

  test("the browser's own frame has the colour of the page", () => {
    const layout = readFileSync(join(import.meta.dirname, "../../../apps/customer/app/layout.tsx"), "utf8");
    expect(layout).toContain(`(prefers-color-scheme: ${scheme})", color: "${tokens.get("canvas")}"`);
  });
});

test("every colour has a light and a dark value", () => {
  expect(new Set(tokensOf("dark").keys())).toEqual(new Set(tokensOf("light").keys()));
});
