/** The price tool, `pnpm -s quote [FILE]` (domain rules, section 9): requests in, prices or refusals out, no database. */
import { readFile } from "node:fs/promises";
import { enableCompileCache } from "node:module";
import { text } from "node:stream/consumers";
import type { QuoteRequest } from "@totetaxi/pricing";

// Loading what follows is most of a run; kept in compiled form it takes less than half as long from the second run on.
enableCompileCache();
const { priceList, QuoteRequestSchema, quote } = await import("@totetaxi/pricing");
const { rateCards, serviceArea } = await import("@totetaxi/pricing/data");
const z = await import("zod/mini");
const { default: en } = await import("zod/v4/locales/en.js");

const ALL_PRICED = 0;
const SOME_REFUSED = 1;
const UNREADABLE = 2;

z.config(en());

/** @throws Error with one line that says what about the input is wrong. */
function parseRequest(input: unknown, name: string): QuoteRequest {
  const parsed = QuoteRequestSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = [name, ...(issue?.path ?? [])].join(".");
  throw new Error(`${where}: ${issue?.message ?? "not a request"}`);
}

async function main([file, ...more]: readonly string[]): Promise<number> {
  if (more.length > 0) throw new Error("usage: pnpm -s quote [FILE]");
  const input: unknown = JSON.parse(
    await (file === undefined ? text(process.stdin) : readFile(file, "utf8")),
  );
  const requests = Array.isArray(input)
    ? input.map((entry, index) => parseRequest(entry, `request ${index + 1}`))
    : [parseRequest(input, "request")];
  const list = priceList(rateCards[0], serviceArea);
  const answers = requests.map((request) => quote(list, request));
  process.stdout.write(`${JSON.stringify(Array.isArray(input) ? answers : answers[0], null, 2)}\n`);
  return answers.every((answer) => answer.ok) ? ALL_PRICED : SOME_REFUSED;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`quote: ${reason.replace(/\s+/g, " ")}\n`);
  process.exitCode = UNREADABLE;
}
