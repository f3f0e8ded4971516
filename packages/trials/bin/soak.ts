/*
 * `pnpm soak [--minutes N] [--seed S] [--bookings N] [--clients N]`: the built product under kill -9, lost and doubled
 * webhooks, declines and double clicks. Exit status 1 when anything does not agree afterwards.
 */
import { parseArgs } from "node:util";
import { setup as buildSites } from "../src/product/built.ts";
import { startProduct } from "../src/product/start-product.ts";
import { report } from "../src/soak/report.ts";
import { soak } from "../src/soak/soak.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "0" },
    seed: { type: "string", default: String(Date.now()) },
    bookings: { type: "string", default: "200" },
    clients: { type: "string", default: "20" },
    rounds: { type: "string", default: "2" },
  },
});
const { seed } = values;
await buildSites();
const product = await startProduct();
let keepFolder = true;
try {
  console.log(`seed ${seed}; logs in ${product.folder}`);
  const findings = await soak(product, {
    seed,
    guests: Number(values.bookings),
    minutes: Number(values.minutes),
    atOnce: Number(values.clients),
    rounds: Number(values.rounds),
  });
  console.log(report(findings));
  keepFolder = findings.violations.length > 0;
} finally {
  if (keepFolder) console.log(`again: pnpm soak --seed ${seed}; logs in ${product.folder}`);
  await product.stop(keepFolder);
}
process.exit(keepFolder ? 1 : 0);
