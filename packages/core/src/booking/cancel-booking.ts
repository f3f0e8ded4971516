import type { BookingView, CancelBooking } from "@totetaxi/contracts/booking";
import { DomainError } from "@totetaxi/values/domain-error";
import type { Ctx } from "../context.ts";
import { endIntent } from "../payment/end-intent.ts";
import { settle } from "../payment/settle.ts";
import { cancellationTerms } from "./policy.ts";
import { type BookingRow, findOwnBooking, leadingPayment } from "./queries.ts";
import { bookingView } from "./view.ts";

async function requireFullRefund(ctx: Ctx, booking: BookingRow): Promise<void> {
  if (booking.status !== "paid") return;
  const { list } = await ctx.catalogues.of(ctx.db, booking.rateCard);
  if (cancellationTerms(booking, list, ctx.clock.now()) === "full_refund") return;
  throw new DomainError(
    "refused",
    "cancel_by_phone",
    "This booking can be turned into credit. Please call us at (631) 595-5100 and we will see to it.",
  );
}

/** Ended at once when Stripe answers; when it does not, the job that was booked with the wish ends it. */
async function endNow(ctx: Ctx, booking: BookingRow): Promise<void> {
  try {
    await endIntent(ctx, (await leadingPayment(ctx.db, booking.id)).id);
  } catch (error) {
    ctx.log.warn({ err: error, bookingId: booking.id }, "booking.cancel.later");
  }
}

/**
 * Takes the actor's own booking back: unpaid at once, paid with everything given back where the terms allow it.
 * Asked for again, it tells where the booking stands.
 * @throws DomainError `cancel_by_phone`, `not_cancellable`, `payment_in_progress`, `not_found`.
 */
export async function cancelBooking(ctx: Ctx, { requestId: _, ...ref }: CancelBooking): Promise<BookingView> {
  const booking = await findOwnBooking(ctx, ref);
  if (booking.status !== "cancelled") {
    await requireFullRefund(ctx, booking);
    await settle(ctx, { bookingId: booking.id, event: { type: "cancel" } });
    if (booking.status === "pending") await endNow(ctx, booking);
  }
  return await bookingView(ctx, await findOwnBooking(ctx, ref));
}
