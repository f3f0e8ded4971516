import { type Cents, cents } from "@totetaxi/values/cents";
import { type Id, newId } from "@totetaxi/values/id";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { aBooking, aRateCard } from "../factories.ts";
import { test as base } from "../testing/index.ts";
import { expectKept, expectRefused } from "../testing/refused-by.ts";
import { auditLog, ledgerEntries, ledgerTransactions } from "./index.ts";

const AT = new Date("2026-02-02T15:00:00Z");
type Leg = [account: "stripe_clearing" | "sales" | "stripe_fees", cents: number];

const test = base
  .extend("booking", async ({ database }) => {
    await aRateCard(database.drizzle);
    return await aBooking(database.drizzle);
  })
  .extend("post", ({ database, booking }) => {
    /** Writes a movement in one transaction; `sourceId` is what caused it. */
    return async (legs: readonly Leg[], sourceId: string = newId("pay")): Promise<Id<"led">> =>
      await database.drizzle.transaction(async (tx) => {
        const id = newId("led");
        const movement = { id, kind: "payment", sourceId, bookingId: booking.id, at: AT } as const;
        await tx.insert(ledgerTransactions).values(movement);
        const entries = legs.map(([account, amount]) => ({
          transactionId: id,
          account,
          cents: cents(amount),
        }));
        if (entries.length > 0) await tx.insert(ledgerEntries).values(entries);
        return id;
      });
  });

const SALE: readonly Leg[] = [
  ["stripe_clearing", 99_500],
  ["sales", -99_500],
];

describe("the ledger", () => {
  test("takes a movement whose entries sum to zero", async ({ database, post }) => {
    await post(SALE);
    expect(await database.drizzle.select().from(ledgerEntries)).toHaveLength(2);
  });

  test.for<[string, Leg[]]>([
    ["is a cent off", [SALE[0] ?? ["sales", 0], ["sales", -99_499]]],
    ["has one side only", [["stripe_clearing", 100]]],
    ["has no entries", []],
  ])("refuses at the commit a movement that %s", async ([, legs], { database, post }) => {
    await expectRefused(post(legs), "ledger_balances");
    expect(await database.drizzle.select().from(ledgerTransactions)).toEqual([]);
  });

  test("refuses an entry of nothing, and an account that is none", async ({ post }) => {
    await expectRefused(post([...SALE, ["stripe_fees", 0]]), "ledger_entries_not_zero");
    const wrong = [["petty_cash" as "sales", 1], ...SALE] as const satisfies readonly Leg[];
    await expectRefused(post(wrong), "ledger_entries_account");
  });

  test("counts one cause once", async ({ post }) => {
    const payment = newId("pay");
    await post(SALE, payment);
    await expectRefused(post(SALE, payment), "ledger_transactions_once");
  });

  test("takes nothing more into a movement that stands", async ({ database, post }) => {
    const transactionId = await post(SALE);
    const more: { transactionId: Id<"led">; account: "sales"; cents: Cents } = {
      transactionId,
      account: "sales",
      cents: cents(5),
    };
    await expectRefused(database.drizzle.insert(ledgerEntries).values(more), "ledger_balances");
  });

  test("is never changed and never shortened", async ({ database, post }) => {
    await post(SALE);
    const db = database.drizzle;
    await expectKept(db.update(ledgerEntries).set({ cents: cents(1) }));
    await expectKept(db.delete(ledgerEntries));
    await expectKept(db.update(ledgerTransactions).set({ kind: "fee" }));
    await expectKept(db.delete(ledgerTransactions));
    await expectKept(db.execute(sql`truncate ledger_transactions, ledger_entries`));
  });
});

describe("the audit log", () => {
  test("is never changed and never shortened", async ({ database }) => {
    const db = database.drizzle;
    await db
      .insert(auditLog)
      .values({ at: AT, actor: "staff", action: "payment.changed", subjectId: "pay_1" });
    await expectKept(db.update(auditLog).set({ actor: "nobody" }));
    await expectKept(db.delete(auditLog));
    await expectKept(db.execute(sql`truncate audit_log`));
  });
});
