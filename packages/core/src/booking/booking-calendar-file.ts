import type { BookingRef } from "@totetaxi/contracts/booking";
import { bookingCalendar } from "@totetaxi/messages";
import type { Ctx } from "../context.ts";
import { findOwnBooking } from "./queries.ts";
import { versionOf } from "./version.ts";
import { bookingView } from "./view.ts";

/** The pickup as a calendar file. @throws DomainError `not_found`. */
export async function bookingCalendarFile(
  ctx: Ctx,
  ref: BookingRef,
): Promise<{ filename: string; content: string }> {
  const found = await findOwnBooking(ctx, ref);
  const booking = await bookingView(ctx, found);
  const url = `${ctx.publicUrl}/booking/${ctx.tokens.tokenFor(found.id)}`;
  return {
    filename: `totetaxi-${booking.number}.ics`,
    content: bookingCalendar(booking, url, { stamp: ctx.clock.now(), version: versionOf(found) }),
  };
}
