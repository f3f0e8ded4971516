import { describe, expect, it } from "vitest";
import { DARK, LIGHT, type Palette } from "./theme.ts";

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const WRITTEN_ON = [
  ["ink", "ground"],
  ["ink", "card"],
  ["ink", "panel"],
  ["muted", "ground"],
  ["muted", "card"],
  ["muted", "panel"],
  ["accent", "card"],
  ["accent", "panel"],
  ["onButton", "button"],
] as const satisfies readonly (readonly [keyof Palette, keyof Palette])[];

describe.each([
  ["light", LIGHT],
  ["dark", DARK],
] as const)("in %s, everybody can read", (_, palette) => {
  it.each(WRITTEN_ON)("%s on %s (WCAG AA, 4.5 to 1)", (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });
});
