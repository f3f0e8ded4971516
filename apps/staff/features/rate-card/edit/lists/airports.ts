import { parseZip } from "@totetaxi/values/zip";
import type { Card } from "../../card.ts";
import { openProblems, type Problems, type TypedLine } from "./lines.ts";

type Airports = Card["airportTransfer"]["airports"];
export type TypedAirport = TypedLine<"code" | "terminals" | "zip">;

export const AIRPORTS = "airport";

export function typeAirports(airports: Airports): TypedAirport[] {
  return Object.entries(airports).map(([code, { terminals, zip }]) => ({
    id: code,
    code,
    terminals: terminals.join(", "),
    zip,
  }));
}

function terminalsOf(typed: string): string[] {
  const words = typed.split(",").map((word) => word.trim());
  return words.filter((word) => word !== "");
}

/** The airports as the card keeps them, and what is wrong with those it cannot keep. */
export function readAirports(typed: readonly TypedAirport[]): { value: Airports; problems: Problems } {
  const { found, about } = openProblems(AIRPORTS);
  const value: Record<string, Airports[string]> = {};
  for (const { id, ...airport } of typed) {
    const code = airport.code.trim().toUpperCase();
    const terminals = terminalsOf(airport.terminals);
    const zip = parseZip(airport.zip);
    if (!/^[A-Z]{3}$/.test(code)) about(id, "code", "Three letters, like JFK.");
    else if (value[code]) about(id, "code", `${code} is here already.`);
    if (terminals.length === 0) about(id, "terminals", "Its terminals, with commas between.");
    else if (new Set(terminals).size < terminals.length) about(id, "terminals", "One is there twice.");
    if (zip === undefined) about(id, "zip", "Five digits, like 11430.");
    value[code] = { terminals, zip: zip ?? "" };
  }
  return { value, problems: found };
}
