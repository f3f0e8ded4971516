import type { BookingRef, BookingView } from "@totetaxi/contracts/booking";
import type { Ctx } from "../context.ts";
import { findOwnBooking } from "./queries.ts";
import { bookingView } from "./view.ts";

/** @throws DomainError `not_found`, also for what belongs to somebody else. */
export async function getBooking(ctx: Ctx, ref: BookingRef): Promise<BookingView> {
  return await bookingView(ctx, await findOwnBooking(ctx, ref));
}
