import type { MovePreview, PreviewMove } from "@totetaxi/contracts/staff/booking-acts";
import type { Ctx } from "../../context.ts";
import { placesLeft } from "../places.ts";
import { versionOf } from "../version.ts";
import { findBooking } from "./find.ts";
import { mailOfMove } from "./mail-of-move.ts";
import { requireMovable } from "./movable.ts";
import { differenceOfMove, moveOf } from "./price-of-move.ts";

/**
 * What moving a booking would mean: the difference in price and the places that are left.
 * @throws DomainError `not_found`, `not_movable`, `day_past`, `window_not_offered`, the quote's own reasons.
 */
export async function previewMove(ctx: Ctx, input: PreviewMove): Promise<MovePreview> {
  const booking = await findBooking(ctx.db, input.bookingId);
  const move = moveOf(booking, input, ctx.clock.now());
  requireMovable(booking, move, ctx.clock.now());
  const [{ there, differenceCents }, { left, closed }] = await Promise.all([
    differenceOfMove(ctx, booking, move),
    placesLeft(ctx.db, move, booking),
  ]);
  return {
    bookingId: booking.id,
    version: versionOf(booking),
    priceCents: there.totalCents,
    differenceCents,
    lines: there.lines.map(({ rule, label, because, cents }) => ({ rule, label, because, cents })),
    placesLeft: left,
    closed,
    mail: mailOfMove(booking),
  };
}
