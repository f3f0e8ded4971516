import { customers } from "@totetaxi/db/schema";
import { newId } from "@totetaxi/values/id";
import type { Db } from "../database.ts";
import { DEMO_CUSTOMER } from "../demo-people.ts";
import { verifiedOwner } from "./queries.ts";

export { DEMO_CUSTOMER };

// Made once from the password above, so that preparing a database needs nothing that hashes.
const HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$Xg4uWxCYEktFGcobF3YgTw$mZ4ixrRDJSyownZoTl2EJRlCpaJnHBinEqjG8UYNukA";

/** Gives a demonstration its customer, unless there is one. */
export async function seedDemoCustomer(db: Db, now: Date): Promise<void> {
  if (await verifiedOwner(db, DEMO_CUSTOMER.email)) return;
  await db.insert(customers).values({
    id: newId("cst", now),
    firstName: "Dana",
    lastName: "Demo",
    email: DEMO_CUSTOMER.email,
    phone: "+16315550123",
    passwordHash: HASH,
    emailVerifiedAt: now,
    createdAt: now,
  });
}
