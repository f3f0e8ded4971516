import { newId } from "@totetaxi/values/id";
import { describe, expect } from "vitest";
import { test as productTest } from "../testing/product.ts";
import { book, SYSTEM } from "../testing/story.ts";
import { inTransaction } from "../transaction.ts";
import { applyPayment } from "./apply-payment.ts";
import { loadCase } from "./load-case.ts";

/** Somebody has changed a booking and not committed yet, while `act` begins and comes to wait for them. */
const test = productTest.extend("meanwhile", ({ database: { sql } }) => {
  const waiting = async () =>
    await sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return async <T>(change: string, act: () => Promise<T>): Promise<T> => {
    let acted: Promise<T> | undefined;
    await sql.begin(async (tx) => {
      await tx`select from bookings for update`;
      acted = act();
      await expect.poll(waiting).toHaveLength(1);
      await tx.unsafe(change);
    });
    if (!acted) throw new Error("nothing was done meanwhile");
    return await acted;
  };
});

describe("what is decided about money is decided on what stands", () => {
  test("D-05: money for a booking that is taken back while we decide goes back", async ({
    product,
    database: { sql },
    meanwhile,
  }) => {
    const { clientSecret } = await book(product);
    await product.browser.pay(clientSecret, "good");
    const [payment] = await sql`select id from payments`;
    await meanwhile("update bookings set cancel_asked_at = now()", () =>
      applyPayment(product.ctx(SYSTEM), payment?.id),
    );
    expect(await sql`select status from bookings`).toEqual([{ status: "cancelled" }]);
    expect(await sql`select status, surplus from payments`).toEqual([{ status: "succeeded", surplus: true }]);
    expect(await sql`select kind from messages`).toEqual([{ kind: "late_payment_refunded" }]);
  });

  test("D-05: of what concerns several payments at once, the one that began while we decided is seen", async ({
    product,
    meanwhile,
  }) => {
    const { bookingId } = await book(product);
    const began = { bookingId, status: "canceled" } as const;
    const { payment, others } = await meanwhile(
      `insert into payments (id, booking_id, status, amount_cents, created_at, updated_at)
       select '${newId("pay")}', id, 'canceled', total_cents, now(), now() from bookings`,
      () => inTransaction(product.ctx(SYSTEM), (ctx) => loadCase(ctx, bookingId)),
    );
    expect(payment.status).toBe("pending");
    expect(others).toMatchObject([began]);
  });
});
