import type { BookingRef, BookingView } from "@totetaxi/contracts/booking";
import { bookingHistory } from "@totetaxi/db/schema";
import { statement } from "@totetaxi/db/statement";
import { asc, eq, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { creditOnlyOf, moneyOfCancelling } from "./cancelling.ts";
import { ownerView } from "./owner-view.ts";
import { pickupMovesOf } from "./pickup-moves.ts";
import { type BookingRow, findOwnBooking } from "./queries.ts";

const statesOf = statement((db) =>
  db
    .select({ status: bookingHistory.to, at: bookingHistory.at })
    .from(bookingHistory)
    .where(eq(bookingHistory.bookingId, sql.placeholder("id")))
    .orderBy(asc(bookingHistory.version))
    .prepare("states_of_booking"),
);

async function historyOf(ctx: Ctx, { id }: BookingRow): Promise<BookingView["history"]> {
  const states = await statesOf(ctx.db, { id });
  return states.map(({ status, at }) => ({ status, at: at.toISOString() }));
}

/**
 * A booking with its history and what its owner may still do.
 * @throws DomainError `not_found`, also for what belongs to somebody else.
 */
export async function getBooking(ctx: Ctx, ref: BookingRef): Promise<BookingView> {
  const booking = await findOwnBooking(ctx, ref);
  const [view, history, pickupMoves, cancelling, creditOnly] = await Promise.all([
    ownerView(ctx, booking),
    historyOf(ctx, booking),
    pickupMovesOf(ctx.db, booking),
    moneyOfCancelling(ctx, booking),
    creditOnlyOf(ctx, booking),
  ]);
  return {
    ...view,
    ...(cancelling && { cancelling }),
    ...(creditOnly && { creditOnly }),
    ...(booking.customerId === null && { mayClaim: true }),
    history,
    ...(pickupMoves.length > 0 && { pickupMoves }),
  };
}
