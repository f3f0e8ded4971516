import { coreConfig } from "@totetaxi/core/env";
import { type Core, startCore } from "@totetaxi/core/runtime";
import { prepareJobs, seedCatalogue } from "@totetaxi/core/transactions";
import { type Database, openDatabase } from "@totetaxi/db/client";
import { createDatabase } from "@totetaxi/db/embedded";
import { migrate } from "@totetaxi/db/migrate";
import { startThrowawayCluster } from "@totetaxi/db/testing/throwaway-cluster";

/** Monday, March 2, 2026, in New York. */
const NOW = "2026-03-02T15:00:00Z";
const VANS = 1_000_000;

export type Furnished = {
  core: Core;
  database: Database;
  databaseUrl: string;
  close(): Promise<void>;
};

/** The business on an empty database, with prices, queues, and places without end. */
export async function furnish(databaseUrl: string, connections: number): Promise<Furnished> {
  await migrate(databaseUrl);
  await prepareJobs(databaseUrl);
  const database = openDatabase({ url: databaseUrl, max: connections, name: "bench" });
  await seedCatalogue(database.drizzle);
  await placesWithoutEnd(database);
  const config = coreConfig({
    DATABASE_URL: databaseUrl,
    TOTETAXI_SECRET: "a secret of at least thirty-two characters",
    TOTETAXI_CLOCK_OFFSET_MS: String(Date.parse(NOW) - Date.now()),
    PAYMENTS_MODE: "sandbox",
    STRIPE_SECRET_KEY: "sk_test_sandbox_bench",
    STRIPE_PUBLISHABLE_KEY: "pk_test_sandbox_bench",
    STRIPE_WEBHOOK_SECRET: "whsec_of_the_bench",
    STRIPE_SANDBOX_URL: "http://127.0.0.1:9",
    SMTP_URL: "smtp://127.0.0.1:9",
    PUBLIC_URL: "http://127.0.0.1:3000",
    LOG_LEVEL: "silent",
  });
  const core = await startCore(config, { name: "bench", connections });
  return {
    core,
    database,
    databaseUrl,
    async close() {
      await core.stop();
      await database.close();
    },
  };
}

/** No day is ever full. */
export async function placesWithoutEnd({ sql }: Database): Promise<void> {
  await sql`update slot_defaults set capacity = ${VANS}`;
}

/** The business on a database server of its own, in memory and without a disk's waiting: what is left is work. */
export async function furnished(connections: number): Promise<Furnished> {
  const cluster = await startThrowawayCluster();
  const product = await furnish(await createDatabase(cluster.url, "bench"), connections);
  return {
    ...product,
    async close() {
      await product.close();
      await cluster.remove();
    },
  };
}
