import { openDatabase } from "@totetaxi/db/client";
import { migrate } from "@totetaxi/db/migrate";
import { seedCatalogue } from "../src/catalog/seed-catalogue.ts";
import { seedDemoCustomer } from "../src/customer/demo-customer.ts";
import { prepareJobs } from "../src/jobs.ts";
import { seedDemoStaff } from "../src/staff/demo-staff.ts";

const url = process.env.DATABASE_URL;
if (!url) {
  console.error("Set DATABASE_URL to the database that is to be prepared.");
  process.exit(2);
}

await migrate(url);
await prepareJobs(url);
const database = openDatabase({ url, max: 1, name: "prepare" });
await seedCatalogue(database.drizzle);
if (process.env.PAYMENTS_MODE === "sandbox") {
  const now = new Date();
  await seedDemoCustomer(database.drizzle, now);
  await seedDemoStaff(database.drizzle, now);
}
await database.close();
console.log("database migrated and seeded");
