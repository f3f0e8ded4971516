import { openDatabase } from "@totetaxi/db/client";
import { migrate } from "@totetaxi/db/migrate";
import { seedCatalogue } from "../src/catalog/seed-catalogue.ts";
import { DEMO_CUSTOMER, seedDemoCustomer } from "../src/customer/demo-customer.ts";
import { prepareJobs } from "../src/jobs.ts";

const url = process.env.DATABASE_URL;
if (!url) {
  console.error("Set DATABASE_URL to the database that is to be prepared.");
  process.exit(2);
}

await migrate(url);
await prepareJobs(url);
const database = openDatabase({ url, max: 1, name: "prepare" });
await seedCatalogue(database.drizzle);
const demo = process.env.PAYMENTS_MODE === "sandbox";
if (demo) await seedDemoCustomer(database.drizzle, new Date());
await database.close();
const login = demo ? `; demo login ${DEMO_CUSTOMER.email}, password "${DEMO_CUSTOMER.password}"` : "";
console.log(`database migrated and seeded${login}`);
