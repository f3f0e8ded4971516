import type { ChangedBooking, StaffCancelBooking } from "@totetaxi/contracts/staff/booking-acts";
import { DomainError } from "@totetaxi/values/domain-error";
import { act, requireFreshPassword } from "../../audit/act.ts";
import type { Ctx } from "../../context.ts";
import { settle } from "../../payment/settle.ts";
import { endNow } from "../cancel-booking.ts";
import { moneyOfCancellation } from "./cancellation.ts";
import { changedBooking, findBooking, lockSeenBooking } from "./find.ts";

/**
 * Cancels any booking for its owner. A paid one gives back what the terms give; beyond them the money stays as credit,
 * and a refund is proposed on its own and needs an admin.
 * @throws DomainError `cancellation_changed` when the refund is not the one that was told, `not_cancellable`,
 * `payment_in_progress`, `version_conflict`, `not_found`; `password_needed` where money goes back.
 */
export async function cancelForCustomer(ctx: Ctx, input: StaffCancelBooking): Promise<ChangedBooking> {
  const before = await act(ctx, "booking.cancelled", async (ctx) => {
    const booking = await lockSeenBooking(ctx, input.bookingId, input.version);
    if (booking.status === "cancelled") return { repeated: true, result: booking };
    const { terms, refundCents } = await moneyOfCancellation(ctx, booking);
    if (input.refundCents !== undefined && input.refundCents !== refundCents) {
      throw new DomainError(
        "conflict",
        "cancellation_changed",
        "Cancelling gives back another amount by now. Please look again.",
        { refundCents },
      );
    }
    if (refundCents > 0) requireFreshPassword(ctx);
    await settle(ctx, {
      bookingId: booking.id,
      event: {
        type: "cancel",
        terms: terms === "nothing_charged" ? "full_refund" : terms,
        seenTo: true,
        replaced: false,
      },
    });
    const after = await findBooking(ctx.db, booking.id);
    return {
      subjectId: booking.id,
      before: { status: booking.status },
      after: { status: after.status, cancelAsked: after.cancelAskedAt !== null, terms, refundCents },
      result: booking,
    };
  });
  if (before.status === "pending") await endNow(ctx, before);
  return changedBooking(await findBooking(ctx.db, before.id));
}
