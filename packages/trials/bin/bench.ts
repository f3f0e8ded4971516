/*
 * `pnpm bench [NAME ...]`: how fast the product is beside a program that does the same with nothing around it. Every figure
 * is a ratio within one run, so it says as much on a slow machine as on a fast one. Exit status 1 when one is not met.
 */

import { benchAvailability } from "../src/bench/availability/bench.ts";
import { type Figure, isMet, table } from "../src/bench/figure.ts";
import { benchFlow } from "../src/bench/flow/bench.ts";
import { benchLogin } from "../src/bench/login/bench.ts";
import { benchProcedures } from "../src/bench/procedures/bench.ts";
import { benchQuote } from "../src/bench/quote/bench.ts";
import { benchStaff } from "../src/bench/staff/bench.ts";
import { benchTransactions } from "../src/bench/transactions/bench.ts";

const BENCHES = new Map<string, () => Promise<Figure[]>>([
  ["quote", benchQuote],
  ["transactions", benchTransactions],
  ["login", benchLogin],
  ["flow", benchFlow],
  ["procedures", benchProcedures],
  ["availability", benchAvailability],
  ["staff", benchStaff],
]);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !BENCHES.has(name));
if (unknown.length > 0) {
  console.error(
    `There is no bench ${unknown.join(" ")}: choose of ${[...BENCHES.keys()].join(", ")}, or none for all.`,
  );
  process.exit(2);
}
const figures: Figure[] = [];
for (const [name, bench] of BENCHES) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`${name} ...`);
  figures.push(...(await bench()));
}
console.log(`\n${table(figures)}`);
process.exit(figures.every(isMet) ? 0 : 1);
