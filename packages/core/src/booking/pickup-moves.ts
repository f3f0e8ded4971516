import type { BookingView, Pickup } from "@totetaxi/contracts/booking";
import { auditLog } from "@totetaxi/db/schema";
import { statement } from "@totetaxi/db/statement";
import { serviceDay } from "@totetaxi/values/service-day";
import { and, asc, eq, sql } from "drizzle-orm";
import type { Change } from "../audit/record.ts";
import type { Db } from "../database.ts";
import type { BookingRow } from "./queries.ts";
import { windowOf } from "./view.ts";

/** How the log calls it that the office moved a pickup. */
export const PICKUP_MOVED = "booking.moved";

const movesOf = statement((db) =>
  db
    .select({ from: auditLog.before, to: auditLog.after, at: auditLog.at })
    .from(auditLog)
    .where(and(eq(auditLog.subjectId, sql.placeholder("id")), eq(auditLog.action, PICKUP_MOVED)))
    .orderBy(asc(auditLog.id))
    .prepare("pickup_moves_of_booking"),
);

function pickupIn({ day, window }: Change): Pickup {
  return { pickupDate: serviceDay(String(day)), window: windowOf(String(window)) };
}

/** From where to where the office moved the pickup of a booking, the latest last. @throws Error for a line that is not of a move. */
export async function pickupMovesOf(
  db: Db,
  { id }: Pick<BookingRow, "id">,
): Promise<NonNullable<BookingView["pickupMoves"]>> {
  const moves = await movesOf(db, { id });
  return moves.map(({ from, to, at }) => ({
    from: pickupIn(from as Change),
    to: pickupIn(to as Change),
    at: at.toISOString(),
  }));
}
