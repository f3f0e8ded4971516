import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tokensOf } from "./testing/read-tokens.ts";

const ROOT = join(import.meta.dirname, "../../..");
const PLACES = ["apps/{customer,staff}/{app,features}/**/*.{ts,tsx,css}", "packages/ui/src/**/*.{tsx,css}"];
/** Where colours get their names, and tests, which may speak of any. */
const FREE = /^packages\/ui\/src\/tokens\.css$|\.test\.tsx?$/;
/** What is drawn or asked for outside a page cannot read its tokens: there the values stand, and are the tokens'. */
const PLAIN = /^apps\/\w+\/app\/layout\.tsx$|opengraph-image/;

const HEX = /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![\w-])/gi;
/** Hexadecimal colours, the colour functions, and the names of Tailwind's own palette. */
const RAW = new RegExp(
  `${HEX.source}|\\b(?:rgba?|hsla?|oklch|oklab|hwb)\\(|-(?:white|black|(?:gray|slate|stone|zinc|red|green|blue|amber|yellow)-\\d+)\\b`,
  "i",
);

const files = PLACES.flatMap((place) => globSync(place, { cwd: ROOT, exclude: ["**/node_modules/**"] }));
const linesOf = (file: string) =>
  readFileSync(join(ROOT, file), "utf8")
    .split("\n")
    .map((line, index) => ({ line, at: `${file}:${index + 1}: ${line.trim()}` }));

test("S-009: components take their colours from the tokens; no colour is written out anywhere else", () => {
  expect(files.length).toBeGreaterThan(100);
  const raw = files
    .filter((file) => !FREE.test(file) && !PLAIN.test(file))
    .flatMap(linesOf)
    .filter(({ line }) => RAW.test(line));
  expect(raw.map(({ at }) => at)).toEqual([]);
});

test("where a colour must be written out, it is a token's", () => {
  const values = new Set([...tokensOf("light").values(), ...tokensOf("dark").values()]);
  const plain = files.filter((file) => PLAIN.test(file)).flatMap(linesOf);
  const strangers = plain.filter(({ line }) =>
    line.match(HEX)?.some((hex) => !values.has(hex.toLowerCase())),
  );
  expect(strangers.map(({ at }) => at)).toEqual([]);
});
