import type { BookingStatus } from "@totetaxi/db/schema";
import { runSql } from "@totetaxi/db/statement";
import { actorName, type TxCtx } from "../context.ts";
import { releasePlaces, takePlaces } from "./places.ts";
import type { BookingRow } from "./queries.ts";
import { holdsPlace, mayMove } from "./status.ts";

const MOVE = `
  update bookings set status = $3, version = version + 1, status_at = $4, status_by = $5, status_reason = $6
  where id = $1 and version = $2
  returning id`;

/**
 * The one mover of a booking's state: checks the table, moves the version that was read, and keeps places in step.
 * @returns whether this call won. Who lost must cause no effects: somebody else moved the booking first.
 * @throws Error for a move outside the table: the caller's decision is wrong, not the customer's input.
 */
export async function moveBooking(
  ctx: TxCtx,
  booking: BookingRow,
  to: BookingStatus,
  why: string,
): Promise<boolean> {
  if (!mayMove(booking.status, to))
    throw new Error(`a booking does not move from ${booking.status} to ${to}`);
  const at = ctx.clock.now().toISOString();
  const moved = await runSql(ctx.db, MOVE, [booking.id, booking.version, to, at, actorName(ctx.actor), why]);
  if (moved.length === 0) return false;
  const held = holdsPlace(booking.status);
  if (held && !holdsPlace(to)) await releasePlaces(ctx, booking);
  if (!held && holdsPlace(to)) await takePlaces(ctx, booking);
  return true;
}
