/*
 * `pnpm growing [journey files]`: two customer sites behind a balancer, two workers and PgBouncer in transaction mode
 * over one PostgreSQL, and the journeys against them. Exit status 1 when a journey fails or one of the two did nothing.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { openDatabase } from "@totetaxi/db/client";
import { startBalancer } from "../src/growing/balancer.ts";
import { startPooler } from "../src/growing/pooler.ts";
import { setup as buildSites } from "../src/product/built.ts";
import { startProduct } from "../src/product/start-product.ts";

const E2E = join(import.meta.dirname, "../../e2e");
/** Ports of the product's block that the launcher gives to nobody. */
const [FIRST_SITE, SECOND_SITE, SECOND_WORKER, POOLER] = [10, 11, 12, 13];

await buildSites();
const product = await startProduct({ processes: ["Stripe stand-in", "mail box"] });
const base = product.settings.ports.customer;
let ok = false;
const database = openDatabase({ url: product.databaseUrl, max: 1, name: "growing" });
try {
  // A pooler hands on no limits with a connection, so they are the database's own.
  await database.sql.unsafe(`
    alter database totetaxi set statement_timeout = '5s';
    alter database totetaxi set lock_timeout = '2s';
    alter database totetaxi set idle_in_transaction_session_timeout = '10s'`);
  const pooler = await startPooler(product.databaseUrl, base + POOLER, product.folder);
  const pooled = { DATABASE_URL: pooler.url };
  const sites = [FIRST_SITE, SECOND_SITE].map((offset) => product.another("customer site", base + offset));
  const secondWorker = product.another("worker", base + SECOND_WORKER);
  await Promise.all([
    ...sites.map((site) => site.start(pooled)),
    product.process("staff site").start(),
    product.process("webhook").start(pooled),
    product.process("worker").start(),
    secondWorker.start(),
  ]);
  const balancer = await startBalancer(base, [base + FIRST_SITE, base + SECOND_SITE]);
  console.log(`two sites behind ${product.settings.publicUrl}, two workers, PgBouncer on ${base + POOLER}`);

  const journeys = spawn(join(E2E, "node_modules/.bin/playwright"), ["test", ...process.argv.slice(2)], {
    cwd: E2E,
    env: { ...process.env, TOTETAXI_PORT: String(base), TOTETAXI_DATA: product.folder },
    stdio: "inherit",
  });
  const [code] = await once(journeys, "exit");
  const held = await database.sql<{ name: string; connections: number }[]>`
    select application_name as name, count(*)::int as connections from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() group by 1 order by 1`;
  console.log(`connections handed to each site: ${balancer.handed.join(" and ")}`);
  console.log(
    `connections to PostgreSQL: ${held.map(({ name, connections }) => `${name} ${connections}`).join(", ")}`,
  );
  ok = code === 0 && balancer.handed.every((connections) => connections > 0);
  balancer.stop();
  await pooler.stop();
} finally {
  await database.close();
  await product.stop(!ok);
}
console.log(ok ? "the same journeys are green" : `something failed; logs in ${product.folder}`);
process.exit(ok ? 0 : 1);
