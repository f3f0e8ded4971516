import { staffAccounts } from "@totetaxi/db/schema";
import { newId } from "@totetaxi/values/id";
import type { Db } from "../database.ts";
import { DEMO_STAFF } from "../demo-people.ts";
import { staffByEmail } from "./queries.ts";

export { DEMO_STAFF };

/** Gives a demonstration its office, unless it has one. */
export async function seedDemoStaff(db: Db, now: Date): Promise<void> {
  for (const { password: _, ...member } of DEMO_STAFF) {
    if (await staffByEmail(db, member.email)) continue;
    await db.insert(staffAccounts).values({ id: newId("stf", now), ...member, createdAt: now });
  }
}
