import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { API_VERSION } from "../api-version.ts";
import { EVENT_TYPES } from "../state/records.ts";
import { type Declaration, readDeclarations } from "./declarations.ts";
import { type Schema, SchemaMaker } from "./schema-maker.ts";

export type SchemaFile = { stripe: string; api: string; $defs: Record<string, Schema> };

const FILES = [
  "Balance",
  "BalanceTransactions",
  "Charges",
  "Customers",
  "Disputes",
  "Events",
  "PaymentIntents",
  "PaymentMethods",
  "Refunds",
  "WebhookEndpoints",
];

const ROOTS = [
  "Balance",
  "BalanceTransaction",
  "Charge",
  "Customer",
  "Dispute",
  "PaymentIntent",
  "PaymentMethod",
  "Refund",
  "WebhookEndpoint",
];

function importedNames(source: string): string[] {
  const imports = source.matchAll(/^import (?:\* as (\w+)|\{([^}]*)\}) from/gm);
  return [...imports].flatMap(([, star, names = ""]) => star ?? names.split(",").map((name) => name.trim()));
}

/** The names of the SDK's event interfaces whose type is one that is sent here. */
function eventNames(declarations: Map<string, Declaration>): string[] {
  const sent: ReadonlySet<unknown> = new Set(EVENT_TYPES);
  const names: string[] = [];
  for (const { name, parent, type } of declarations.values()) {
    if (parent !== "EventBase" || type.kind !== "record") continue;
    const field = type.fields.get("type")?.type;
    if (field?.kind === "literal" && sent.has(field.value)) names.push(name);
  }
  return names;
}

/** Schemas of every object and event that is modelled here, out of the installed SDK's own types. */
export function makeSchema(): SchemaFile {
  const folder = dirname(dirname(createRequire(import.meta.url).resolve("stripe")));
  const sources = ["shared.d.ts", ...FILES.map((file) => `resources/${file}.d.ts`)].map((path) =>
    readFileSync(join(folder, "esm", path), "utf8"),
  );
  const declarations = new Map(sources.flatMap((source) => [...readDeclarations(source)]));
  const imported = new Set(sources.flatMap(importedNames));
  const maker = new SchemaMaker(declarations, imported);
  for (const root of [...ROOTS, "PaymentIntent.LastPaymentError", ...eventNames(declarations)])
    maker.define(root);
  const version = readFileSync(join(folder, "package.json"), "utf8");
  return { stripe: String(JSON.parse(version).version), api: API_VERSION, $defs: maker.$defs };
}

/** The file's text, a definition a line: a new release of the SDK is a diff that a person can read. */
export function schemaText({ stripe, api, $defs }: SchemaFile): string {
  const lines = Object.entries($defs).map(
    ([name, schema]) => `${JSON.stringify(name)}: ${JSON.stringify(schema)}`,
  );
  return `{"stripe": "${stripe}", "api": "${api}", "$defs": {\n${lines.join(",\n")}\n}}\n`;
}
