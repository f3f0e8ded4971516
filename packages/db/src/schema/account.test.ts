import { newId } from "@totetaxi/values/id";
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { aCustomer, aStaffMember } from "../factories.ts";
import { test } from "../testing/index.ts";
import { expectRefused } from "../testing/refused-by.ts";
import { addresses, customerSessions, customers } from "./index.ts";

const CLAIMED = { emailVerifiedAt: null };
const NOW = new Date("2026-02-02T15:00:00Z");

describe("an e-mail", () => {
  test("may be claimed by many and is one verified customer's, however it is spelled", async ({
    database: { drizzle: db },
  }) => {
    const email = "Grace@Example.com";
    await aCustomer(db, { ...CLAIMED, email });
    await aCustomer(db, { email });
    await aCustomer(db, { ...CLAIMED, email: "grace@example.com" });
    await expectRefused(aCustomer(db, { email: "grace@EXAMPLE.com" }), "customers_email_verified");
  });

  test("is free again when its owner has gone", async ({ database: { drizzle: db } }) => {
    const { id, email } = await aCustomer(db);
    await db.update(customers).set({ deletedAt: NOW }).where(eq(customers.id, id));
    await aCustomer(db, { email });
  });

  test("is a customer's or the staff's, never both", async ({ database: { drizzle: db } }) => {
    const customer = await aCustomer(db);
    await expectRefused(aStaffMember(db, { email: customer.email.toUpperCase() }), "accounts_one_world");
    const staff = await aStaffMember(db);
    const claimed = await aCustomer(db, { ...CLAIMED, email: staff.email });
    const verified = db.update(customers).set({ emailVerifiedAt: NOW }).where(eq(customers.id, claimed.id));
    await expectRefused(verified, "accounts_one_world");
  });

  test("is taken by one of the two worlds when both reach for it at once", async ({ database }) => {
    for (let time = 0; time < 10; time++) {
      const email = `both.${time}@example.com`;
      const taken = await Promise.allSettled([
        aCustomer(database.drizzle, { email }),
        aStaffMember(database.drizzle, { email }),
      ]);
      expect(taken.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    }
  });
});

test("a session is stored under a hash, and never under what a cookie holds", async ({
  database: { drizzle: db },
}) => {
  const { id: accountId } = await aCustomer(db);
  const session = { publicId: newId("ses"), device: "Safari", accountId, createdAt: NOW, lastSeenAt: NOW };
  const stored = db.insert(customerSessions).values({ ...session, id: "a-token", expiresAt: NOW });
  await expectRefused(stored, "customer_sessions_hashed");
});

test("an address has its own nickname in its book, and is alone in being the default", async ({
  database: { drizzle: db },
}) => {
  const [mine, other] = [await aCustomer(db), await aCustomer(db)];
  const add = (customerId: typeof mine.id, nickname: string, defaultPickup = false) =>
    db.insert(addresses).values({
      id: newId("adr"),
      customerId,
      nickname,
      ...{ line1: "12 Main Street", city: "Southampton", state: "NY", zip: "11968" },
      ...{ defaultPickup, createdAt: NOW, updatedAt: NOW },
    });
  await add(mine.id, "Beach house", true);
  await add(other.id, "Beach house", true);
  await expectRefused(add(mine.id, "beach HOUSE"), "addresses_nickname");
  await expectRefused(add(mine.id, "Flat", true), "addresses_one_pickup");
});
