import type { BookingRef, BookingView } from "@totetaxi/contracts/booking";
import { bookings } from "@totetaxi/db/schema";
import { eq } from "drizzle-orm";
import { record } from "../audit/record.ts";
import type { Ctx } from "../context.ts";
import { limit } from "../operations/rate-limit.ts";
import { lockBooking } from "../payment/load-case.ts";
import { inTransaction } from "../transaction.ts";
import { getBooking } from "./get-booking.ts";
import { extendedHold } from "./policy.ts";
import { findOwnBooking } from "./queries.ts";

/**
 * Keeps the place of the actor's own unpaid booking for as long again, once. The place is already theirs and the way to
 * pay stays the same: only the end of the hold moves, under the lock behind which holds are ended too.
 * @throws DomainError `already_paid`, `not_payable`, `hold_already_extended`, `not_found`, `rate_limited`.
 */
export async function extendHold(ctx: Ctx, ref: BookingRef): Promise<BookingView> {
  const { id } = await findOwnBooking(ctx, ref);
  await limit(ctx, "extend-hold", id);
  await inTransaction(ctx, async (ctx) => {
    const booking = await lockBooking(ctx, id);
    if (!booking) throw new Error(`booking ${id} is gone`);
    const now = ctx.clock.now();
    const holdExpiresAt = extendedHold(booking, now);
    await ctx.db.update(bookings).set({ holdExpiresAt, holdExtendedAt: now }).where(eq(bookings.id, id));
    await record(ctx, "booking.hold_extended", id, {
      before: { holdExpiresAt: booking.holdExpiresAt.toISOString() },
      after: { holdExpiresAt: holdExpiresAt.toISOString() },
    });
  });
  return await getBooking(ctx, ref);
}
