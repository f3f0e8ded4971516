import { refunds } from "@totetaxi/db/schema";
import type { Cents } from "@totetaxi/values/cents";
import { DomainError } from "@totetaxi/values/domain-error";
import type { BookingId, RefundId } from "@totetaxi/values/id";
import { eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { lockBooking } from "../payment/load-case.ts";
import { settle } from "../payment/settle.ts";
import { inTransaction } from "../transaction.ts";

/** Part or all of what a booking's kept payment still holds. */
export type RequestRefund = { requestId: string; bookingId: BookingId; amountCents: Cents; reason: string };

/**
 * Gives money back on a booking: reserved at once, so that two requests never give back more than was taken, and
 * submitted to Stripe by a job. The same request id gives the same refund, also when it comes twice at once.
 * @throws DomainError `refund_exceeds_captured`, `request_reused`, `not_found`.
 */
export async function requestRefund(ctx: Ctx, input: RequestRefund): Promise<RefundId> {
  return await inTransaction(ctx, async (ctx) => {
    // Two requests with one id wait for each other here; the second finds what the first made.
    await lockBooking(ctx, input.bookingId);
    const known = await findByRequest();
    if (known) return known;
    await settle(ctx, {
      bookingId: input.bookingId,
      event: { type: "refund", cents: input.amountCents },
      about: { asked: { requestId: input.requestId, reason: input.reason } },
    });
    const made = await findByRequest();
    if (!made) throw new Error("the refund was not written");
    return made;

    async function findByRequest(): Promise<RefundId | undefined> {
      const [found] = await ctx.db.select().from(refunds).where(eq(refunds.requestId, input.requestId));
      if (!found) return undefined;
      if (found.bookingId !== input.bookingId || found.amountCents !== input.amountCents) {
        throw new DomainError(
          "conflict",
          "request_reused",
          "This request was already used for something else.",
        );
      }
      return found.id;
    }
  });
}
