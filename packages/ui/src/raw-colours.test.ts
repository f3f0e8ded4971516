import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../../..");
const PLACES = ["apps/{customer,staff}/{app,features}/**/*.{ts,tsx,css}", "packages/ui/src/**/*.{tsx,css}"];
/** Where colours are named; and what browsers want as a plain value (held to the tokens by their own test). */
const NAMED = ["packages/ui/src/tokens.css", "apps/customer/app/layout.tsx"];
/** `#a1b2c3` and its kin, but neither a fragment of an address nor a private field; the colour functions; Tailwind's own. */
const RAW =
  /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![\w-])|\b(?:rgba?|hsla?|oklch|oklab|hwb)\(|-(?:white|black|(?:gray|slate|stone|zinc|red|green|blue|amber|yellow)-\d+)\b/i;

test("S-009: components take their colours from the tokens; no colour is written out anywhere else", () => {
  const files = PLACES.flatMap((place) => globSync(place, { cwd: ROOT, exclude: ["**/node_modules/**"] }));
  expect(files.length).toBeGreaterThan(100);
  const raw = files
    .filter((file) => !NAMED.includes(file) && !/opengraph-image|\.test\.tsx?$/.test(file))
    .flatMap((file) =>
      readFileSync(join(ROOT, file), "utf8")
        .split("\n")
        .flatMap((line, index) => (RAW.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
    );
  expect(raw).toEqual([]);
});
