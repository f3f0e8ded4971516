import { EmailSchema } from "@totetaxi/contracts/contact";
import { openDatabase } from "@totetaxi/db/client";
import { migrate } from "@totetaxi/db/migrate";
import { seedCatalogue } from "../src/catalog/seed-catalogue.ts";
import { seedDemoCustomer } from "../src/customer/demo-customer.ts";
import { coreConfig } from "../src/env.ts";
import { prepareJobs } from "../src/jobs.ts";
import { startCore } from "../src/runtime.ts";
import { inviteFirstAdmin } from "../src/staff/accounts/first-admin.ts";
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

const { FIRST_ADMIN: firstAdmin } = process.env;
let invited = false;
if (firstAdmin) {
  const email = EmailSchema.safeParse(firstAdmin);
  if (!email.success) {
    console.error("FIRST_ADMIN must be the e-mail address of whoever is to run the office.");
    process.exit(2);
  }
  const core = await startCore(coreConfig(process.env), { name: "prepare", connections: 1 });
  invited = await inviteFirstAdmin(core.ctx({ kind: "system", job: "prepare-database" }), email.data);
  await core.stop();
}
console.log(`database migrated and seeded${invited ? ", the first admin invited by mail" : ""}`);
