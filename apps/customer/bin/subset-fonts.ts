import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import subsetFont from "subset-font";

/** Makes the font files that every page waits for: what our pages are set with, of the weights that they use. */

const APP = join(import.meta.dirname, "..");
const ASCII = charactersBetween(0x20, 0x7e);
const LATIN_1 = ASCII + charactersBetween(0xa0, 0xff);
const TYPOGRAPHY = "\u00a0·×–—‘’“”…€™−→←";
const FEATURES = ["kern", "liga", "calt", "ccmp", "mark", "tnum"];

const FACES = [
  {
    from: "@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2",
    to: "fraunces.woff2",
    text: `${ASCII}${TYPOGRAPHY}é`,
    weights: { min: 300, max: 400 },
  },
  {
    from: "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
    to: "inter.woff2",
    text: LATIN_1 + TYPOGRAPHY,
    weights: { min: 400, max: 700 },
  },
];

function charactersBetween(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, step) => first + step));
}

for (const { from, to, text, weights } of FACES) {
  const face = await subsetFont(await readFile(join(APP, "node_modules", from)), text, {
    targetFormat: "woff2",
    variationAxes: { wght: weights },
    keepFeatures: FEATURES,
  });
  await writeFile(join(APP, "features/site/fonts", to), face);
  console.log(`${to}  ${(face.length / 1000).toFixed(1)} kB`);
}
