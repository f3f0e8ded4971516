import { DEMO_CUSTOMER, seedDemoCustomer } from "@totetaxi/core/customer/demo";
import { openDatabase } from "@totetaxi/db/client";
import { customers } from "@totetaxi/db/schema";
import { newId } from "@totetaxi/values/id";
import { eq } from "drizzle-orm";

/** With what every account below opens. */
export const PASSWORD = DEMO_CUSTOMER.password;

export function anEmail(): string {
  return `${crypto.randomUUID()}@example.com`;
}

/** Accounts with a proved e-mail and one password, written where accounts are: nothing is hashed for them. @returns their e-mails. */
export async function openAccounts(databaseUrl: string, count: number): Promise<string[]> {
  const database = openDatabase({ url: databaseUrl, max: 1, name: "trial accounts" });
  try {
    const now = new Date();
    await seedDemoCustomer(database.drizzle, now);
    const [demo] = await database.drizzle
      .select()
      .from(customers)
      .where(eq(customers.email, DEMO_CUSTOMER.email));
    if (!demo) throw new Error("there is no demo customer");
    const emails = Array.from({ length: count }, anEmail);
    await database.drizzle
      .insert(customers)
      .values(emails.map((email) => ({ ...demo, id: newId("cst", now), email })));
    return emails;
  } finally {
    await database.close();
  }
}
