import type { AuditLine } from "@totetaxi/contracts/staff/audit";
import { cents, formatUsd } from "@totetaxi/values/cents";
import { plainWords } from "../words/state-words.ts";

type Value = string | number | boolean | null | undefined;

function valueWords(name: string, value: Value): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number" && name.endsWith("Cents"))
    return `${value < 0 ? "−" : ""}${formatUsd(cents(Math.abs(value)))}`;
  return String(value);
}

function nameWords(name: string): string {
  return plainWords(
    name
      .replace(/Cents$/, "")
      .replace(/([A-Z])/g, " $1")
      .toLowerCase(),
  );
}

/** What a line of the audit log says was changed: `Day: 2026-03-10 → 2026-03-11`. */
export function changeWords({ before, after }: Pick<AuditLine, "before" | "after">): string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].map((name) => {
    const is = valueWords(name, after?.[name]);
    if (before?.[name] === undefined) return `${nameWords(name)}: ${is}`;
    return `${nameWords(name)}: ${valueWords(name, before[name])} → ${is}`;
  });
}
