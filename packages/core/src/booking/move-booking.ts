import { type BookingStatus, bookings } from "@totetaxi/db/schema";
import { and, eq, sql } from "drizzle-orm";
import { actorName, type TxCtx } from "../context.ts";
import { releasePlaces, takePlaces } from "./places.ts";
import { holdsPlace, mayMove } from "./status.ts";

type Booking = typeof bookings.$inferSelect;

/**
 * The one mover of a booking's state: checks the table, moves the version that was read, and keeps places in step.
 * @returns whether this call won. Who lost must cause no effects: somebody else moved the booking first.
 * @throws Error for a move outside the table: the caller's decision is wrong, not the customer's input.
 */
export async function moveBooking(
  ctx: TxCtx,
  booking: Booking,
  to: BookingStatus,
  why: string,
): Promise<boolean> {
  if (!mayMove(booking.status, to))
    throw new Error(`a booking does not move from ${booking.status} to ${to}`);
  const moved = await ctx.db
    .update(bookings)
    .set({
      status: to,
      version: sql`${bookings.version} + 1`,
      statusAt: ctx.clock.now(),
      statusBy: actorName(ctx.actor),
      statusReason: why,
    })
    .where(and(eq(bookings.id, booking.id), eq(bookings.version, booking.version)))
    .returning({ id: bookings.id });
  if (moved.length === 0) return false;
  const held = holdsPlace(booking.status);
  if (held && !holdsPlace(to)) await releasePlaces(ctx, booking);
  if (!held && holdsPlace(to)) await takePlaces(ctx, booking);
  return true;
}
