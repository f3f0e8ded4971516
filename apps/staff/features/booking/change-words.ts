import type { AuditLine } from "@totetaxi/contracts/staff/audit";
import { cents, formatUsd } from "@totetaxi/values/cents";
import { isServiceDay } from "@totetaxi/values/service-day";
import { windowWords } from "../words/booking-words.ts";
import { dayWords, instantWords } from "../words/instant.tsx";
import { plainWords } from "../words/state-words.ts";

type Value = string | number | boolean | null | undefined;

/** Names that say which booking or payment a line belongs to, which stands beside it. */
const BESIDE = ["bookingId", "paymentId"];
const CODE = /^[a-z]+(_[a-z]+)+$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

function textWords(name: string, text: string): string {
  if (name === "window") return windowWords(text);
  if (isServiceDay(text)) return dayWords(text);
  if (INSTANT.test(text)) return instantWords(text);
  return CODE.test(text) ? text.replaceAll("_", " ") : text;
}

function valueWords(name: string, value: Value): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return textWords(name, value);
  if (name.endsWith("Cents")) return formatUsd(cents(value));
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

type Told = Pick<AuditLine, "before" | "after"> & Partial<Pick<AuditLine, "because">>;

/**
 * What a line of the audit log says was changed: `Status: paid → completed`. What was the same afterwards is told only
 * where nothing else was another.
 */
export function changeWords({ before, after, because }: Told): string[] {
  const all = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const names = all.filter((name) => !BESIDE.includes(name));
  const changed = names.filter((name) => before?.[name] === undefined || before[name] !== after?.[name]);
  const told = (changed.length > 0 ? changed : names).map((name) => {
    const is = valueWords(name, after?.[name]);
    const was = before?.[name];
    if (was === undefined || was === after?.[name]) return `${nameWords(name)}: ${is}`;
    return `${nameWords(name)}: ${valueWords(name, was)} → ${is}`;
  });
  return because ? [...told, `Because: ${because}`] : told;
}
