import type { ChangedBooking, MoveBooking } from "@totetaxi/contracts/staff/booking-acts";
import { DomainError } from "@totetaxi/values/domain-error";
import { act } from "../../audit/act.ts";
import type { Ctx } from "../../context.ts";
import { queueMessage } from "../../message/queue-message.ts";
import { PICKUP_MOVED } from "../pickup-moves.ts";
import { swapPlaces } from "../places.ts";
import { movedHoldExpiresAt } from "../policy.ts";
import { editLocked, lockSeenBooking } from "./find.ts";
import { mailOfMove } from "./mail-of-move.ts";
import { requireMovable } from "./movable.ts";
import { differenceOfMove, moveOf } from "./price-of-move.ts";

/**
 * Moves a booking to another day or window. Its price stays as it was made: what the card would have asked for more or
 * less must be the difference that the caller was told, is written down, and is for a person to settle. Who has paid is
 * told; who booked by phone and has not is sent the link to pay again, and held no longer than the new day leaves time.
 * @throws DomainError `day_full`, `day_past`, `not_movable`, `quote_changed`, `window_not_offered`, `version_conflict`,
 * `not_found`, the quote's own reasons.
 */
export async function moveToDay(ctx: Ctx, input: MoveBooking): Promise<ChangedBooking> {
  return await act(ctx, PICKUP_MOVED, async (ctx) => {
    const booking = await lockSeenBooking(ctx, input.bookingId, input.version);
    const move = moveOf(booking, input, ctx.clock.now());
    requireMovable(booking, move, ctx.clock.now());
    const { differenceCents } = await differenceOfMove(ctx, booking, move);
    if (differenceCents !== input.differenceCents) {
      throw new DomainError("conflict", "quote_changed", "The difference in price is another one by now.", {
        differenceCents,
      });
    }
    const kind = mailOfMove(booking);
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
