import { anOrder } from "@totetaxi/core/testing/order";
import { customers } from "@totetaxi/db/schema";
import { describe, expect } from "vitest";
import { test as accountTest } from "../testing/account.ts";
import { GOOD_PASSWORD, type Visitor } from "../testing/visitor.ts";

/** Somebody holds the rows of a table: the first comes to wait for them in its transaction, and the second is begun. */
const test = accountTest.extend("meanwhile", ({ database: { sql } }) => {
  const waiting = async () =>
    await sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return async (table: string, first: () => Promise<unknown>, second: () => Promise<unknown>) => {
    const acts: Promise<unknown>[] = [];
    await sql.begin(async (tx) => {
      await tx`select from ${sql(table)} for update`;
      acts.push(first());
      await expect.poll(waiting).toHaveLength(1);
      let over = false;
      acts.push(second().finally(() => (over = true)));
      await expect.poll(async () => over || (await waiting()).length > 1).toBe(true);
    });
    await Promise.all(acts);
  };
});

function booking(visitor: Visitor) {
  return () => visitor.mutate("booking.create", anOrder());
}

function leaving(visitor: Visitor) {
  return () => visitor.mutate("account.delete", { password: GOOD_PASSWORD });
}

describe("an account that is deleted in one window while it books in another", () => {
  test("is kept when the booking was first", async ({ visitor, database, meanwhile }) => {
    const eleanor = visitor();
    await eleanor.register();
    await visitor().mutate("booking.create", anOrder());
    await meanwhile("slots", booking(eleanor), leaving(eleanor));
    expect(await database.sql`select status from bookings where customer_id is not null`).toEqual([
      { status: "pending" },
    ]);
    expect(await database.drizzle.select().from(customers)).toMatchObject([{ deletedAt: null }]);
  });

  test("books nothing when the deletion was first", async ({ visitor, database, meanwhile }) => {
    const eleanor = visitor();
    await eleanor.register();
    await meanwhile("customer_sessions", leaving(eleanor), booking(eleanor));
    expect(await database.sql`select status from bookings`).toEqual([]);
    expect(await database.drizzle.select().from(customers)).toMatchObject([{ deletedAt: expect.any(Date) }]);
  });
});
