import type { ChangedBooking, MoveBooking } from "@totetaxi/contracts/staff/booking-acts";
import { DomainError } from "@totetaxi/values/domain-error";
import { isId } from "@totetaxi/values/id";
import { act } from "../../audit/act.ts";
import type { Ctx } from "../../context.ts";
import { queueMessage } from "../../message/queue-message.ts";
import { swapPlaces } from "../places.ts";
import { movedHoldExpiresAt } from "../policy.ts";
import type { BookingRow } from "../queries.ts";
import { editLocked, lockSeenBooking } from "./find.ts";
import { requireMovable } from "./movable.ts";
import { differenceOfMove, moveOf } from "./price-of-move.ts";

/** What its owner is sent: the new day, or the link to pay of a booking by phone. Who is paying on the site sees it there. */
function newsOf({ status, statusBy }: BookingRow): "booking_moved" | "payment_link" | undefined {
  if (status === "paid") return "booking_moved";
  return isId("stf", statusBy) ? "payment_link" : undefined;
}

/**
 * Moves a booking to another day or window. Its price stays as it was made: what the card would have asked for more or
 * less must be the difference that the caller was told, is written down, and is for a person to settle. Who has paid is
 * told; who booked by phone and has not is sent the link to pay again, and held no longer than the new day leaves time.
 * @throws DomainError `day_full`, `day_past`, `not_movable`, `quote_changed`, `window_not_offered`, `version_conflict`,
 * `not_found`, the quote's own reasons.
 */
export async function moveToDay(ctx: Ctx, input: MoveBooking): Promise<ChangedBooking> {
  return await act(ctx, "booking.moved", async (ctx) => {
    const booking = await lockSeenBooking(ctx, input.bookingId, input.version);
    const move = moveOf(booking, input, ctx.clock.now());
    requireMovable(booking, move, ctx.clock.now());
    const { differenceCents } = await differenceOfMove(ctx, booking, move);
    if (differenceCents !== input.differenceCents) {
      throw new DomainError("conflict", "quote_changed", "The difference in price is another one by now.", {
        differenceCents,
      });
    }
    const kind = newsOf(booking);
    const changed = await editLocked(ctx, booking, {
      ...move,
      ...(kind === "payment_link" && {
        holdExpiresAt: movedHoldExpiresAt(booking, ctx.clock.now(), move.day),
      }),
    });
    if (kind) {
      const subjectId = `${move.day}:${move.window}:${changed.version}`;
      await queueMessage(ctx, { kind, bookingId: booking.id, subjectId });
    }
    await swapPlaces(ctx, booking, move);
    return {
      subjectId: booking.id,
      before: { day: booking.day, window: booking.window },
      after: { ...move, differenceCents },
      result: changed,
    };
  });
}
