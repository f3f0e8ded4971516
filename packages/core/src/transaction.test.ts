import { aBooking } from "@totetaxi/db/factories";
import { bookings } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import type { BookingId } from "@totetaxi/values/id";
import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Ctx } from "./context.ts";
import { asDomainError } from "./errors.ts";
import { test } from "./testing/product.ts";
import { book } from "./testing/story.ts";
import { inTransaction } from "./transaction.ts";

describe("a transaction", () => {
  test("holds all or nothing, the inner work included", async ({ product }) => {
    const failing = inTransaction(product.ctx(), async (outer) => {
      await inTransaction(outer, (inner) => aBooking(inner.db));
      throw new Error("after all");
    });
    await expect(failing).rejects.toThrow("after all");
    expect(await product.ctx().db.select().from(bookings)).toEqual([]);
  });

  test("reaches nobody outside while it holds locks: neither Stripe nor the mail server (D-02)", async ({
    product,
  }) => {
    const asking = inTransaction(product.ctx(), (ctx) =>
      (ctx as unknown as Ctx).payments.retrieveIntent("pi_1"),
    );
    await expect(asking).rejects.toThrow("retrieveIntent was called inside a transaction");
    const writing = inTransaction(product.ctx(), (ctx) => (ctx as unknown as Ctx).mailer.verify());
    await expect(writing).rejects.toThrow("verify was called inside a transaction");
  });

  test("F-44: two that wait for each other both come through: one of them is tried again", async ({
    product,
  }) => {
    const [first, second] = [(await book(product)).bookingId, (await book(product)).bookingId];
    let tries = 0;
    const noteOn = (ids: BookingId[]) =>
      inTransaction(product.ctx(), async (ctx) => {
        tries += 1;
        for (const id of ids) {
          await ctx.db.update(bookings).set({ instructions: id }).where(eq(bookings.id, id));
          await ctx.db.execute(sql`select pg_sleep(0.2)`);
        }
      });
    await Promise.all([noteOn([first, second]), noteOn([second, first])]);
    expect(tries).toBe(3);
  });

  test.for([
    ["a serialization failure", "40001", 4],
    ["a deadlock", "40P01", 4],
    ["a lock that does not come free", "55P03", 1],
    ["a statement that takes too long", "57014", 1],
  ] as const)(
    "F-44: %s is tried again three times at most, leaves nothing behind, and is told as busy",
    async ([, code, most], { product }) => {
      const { bookingId } = await book(product);
      let tries = 0;
      const undone = inTransaction(product.ctx(), async (ctx) => {
        tries += 1;
        await ctx.db.update(bookings).set({ instructions: "undone" }).where(eq(bookings.id, bookingId));
        await ctx.db.execute(
          sql.raw(`do $$ begin raise exception 'undone' using errcode = '${code}'; end $$`),
        );
      });
      const error = await undone.catch((reason: unknown) => reason);
      expect([tries, asDomainError(error)]).toMatchObject([most, { code: "unavailable", reason: "busy" }]);
      const [kept] = await product.ctx().db.select().from(bookings).where(eq(bookings.id, bookingId));
      expect(kept?.instructions).toBe("");
    },
  );

  test("what the business refuses is not tried again", async ({ product }) => {
    let tries = 0;
    const refused = inTransaction(product.ctx(), async () => {
      tries += 1;
      throw new DomainError("refused", "no", "No.");
    });
    await expect(refused).rejects.toMatchObject({ reason: "no" });
    expect(tries).toBe(1);
  });
});
