import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { openDatabase } from "@totetaxi/db/client";
import { ensureFurnished } from "@totetaxi/db/testing";
import { rateCards, serviceArea } from "@totetaxi/pricing/data";
import { getConstructionPlans } from "pg-boss";
import { seedCatalogue } from "../catalog/seed-catalogue.ts";
import { prepareJobs } from "../jobs.ts";

async function furnish(databaseUrl: string): Promise<void> {
  await prepareJobs(databaseUrl);
  const database = openDatabase({ url: databaseUrl, max: 1, name: "template" });
  await seedCatalogue(database.drizzle);
  await database.close();
}

/** Changes with everything that `furnish` writes. */
async function mark(): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([rateCards, serviceArea, getConstructionPlans()]));
  for (const source of ["../jobs.ts", "../catalog/seed-catalogue.ts"])
    hash.update(await readFile(new URL(source, import.meta.url)));
  return hash.digest("hex").slice(0, 16);
}

/** The database that tests of the business clone: migrated, with prices, places and queues in it. */
export async function productTemplate(cluster: { url: string; template: string }): Promise<string> {
  return await ensureFurnished(cluster.url, cluster.template, await mark(), furnish);
}
