import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Scheme = "light" | "dark";

const COLOUR = /--color-([\w-]+):\s*(#[0-9a-f]{6});/g;

/** The colours of `tokens.css`, by name: what the theme says, and over it, in the dark, what the dark says. */
export function tokensOf(scheme: Scheme): ReadonlyMap<string, string> {
  const css = readFileSync(join(import.meta.dirname, "../tokens.css"), "utf8");
  const [light = "", dark = ""] = css.split("@variant dark-scheme");
  const read = (part: string) =>
    new Map([...part.matchAll(COLOUR)].map(([, name = "", hex = ""]) => [name, hex]));
  return scheme === "light" ? read(light) : read(dark);
}
