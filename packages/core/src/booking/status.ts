import type { BookingStatus } from "@totetaxi/db/schema";

/**
 * The closed table of moves (domain rules, section 5). `expired -> paid` is the reinstatement of section 6: money that
 * arrives after the hold ended is kept when the day still has room. The database holds the same table behind a trigger.
 */
export const MOVES = {
  pending: ["paid", "cancelled", "expired"],
  paid: ["completed", "cancelled", "refunded"],
  completed: ["refunded"],
  cancelled: [],
  expired: ["paid"],
  refunded: [],
} as const satisfies Record<BookingStatus, readonly BookingStatus[]>;

export function mayMove(from: BookingStatus, to: BookingStatus): boolean {
  const targets: readonly BookingStatus[] = MOVES[from];
  return targets.includes(to);
}

/** True while the booking has a place on the van. */
export function holdsPlace(status: BookingStatus): boolean {
  return status === "pending" || status === "paid" || status === "completed";
}
