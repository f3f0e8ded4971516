import type { BookingStatus } from "@totetaxi/db/schema";
import { type Part, runSql } from "@totetaxi/db/statement";
import { actorName, type Occasion, type TxCtx } from "../context.ts";
import { releasePlaces, takePlaces } from "./places.ts";
import type { BookingRow } from "./queries.ts";
import { holdsPlace, mayMove } from "./status.ts";

const MOVE = `
  update bookings set status = $3, version = version + 1, status_at = $4, status_by = $5, status_reason = $6
  where id = $1 and version = $2
  returning id`;

/** What a move is called as a part of a statement; it returns one row when it was made. */
export const MOVED_BOOKING = "moved booking";

/** A booking's move to another state, for the reason `why`. */
export type Move = { booking: BookingRow; to: BookingStatus; why: string };

/**
 * A move as a part of a statement: it checks the table, and moves the version that was read. Nobody has moved the booking
 * when no row is returned. Who runs it calls `keepPlaces` next.
 * @throws Error for a move outside the table: the caller's decision is wrong, not the customer's input.
 */
export function moving(ctx: Occasion, { booking, to, why }: Move): Part {
  if (!mayMove(booking.status, to))
    throw new Error(`a booking does not move from ${booking.status} to ${to}`);
  const at = ctx.clock.now().toISOString();
  return {
    name: MOVED_BOOKING,
    text: MOVE,
    values: [booking.id, booking.version, to, at, actorName(ctx.actor), why],
  };
}

/** Whether a move takes a place or gives one back. */
export function concernsPlaces({ booking, to }: Move): boolean {
  return holdsPlace(booking.status) !== holdsPlace(to);
}

/** Keeps places in step with a move that was made. They are locked until the commit, so they come last. */
export async function keepPlaces(ctx: TxCtx, { booking, to }: Move): Promise<void> {
  const held = holdsPlace(booking.status);
  if (held && !holdsPlace(to)) await releasePlaces(ctx, booking);
  if (!held && holdsPlace(to)) await takePlaces(ctx, booking);
}

/**
 * The one mover of a booking's state.
 * @returns whether this call won. Who lost must cause no effects: somebody else moved the booking first.
 * @throws Error for a move outside the table.
 */
export async function moveBooking(
  ctx: TxCtx,
  booking: BookingRow,
  to: BookingStatus,
  why: string,
): Promise<boolean> {
  const move = { booking, to, why };
  const { text, values } = moving(ctx, move);
  const moved = await runSql(ctx.db, text, values);
  if (moved.length === 0) return false;
  await keepPlaces(ctx, move);
  return true;
}
