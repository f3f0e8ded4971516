import type { ChangedBooking, CompleteBooking } from "@totetaxi/contracts/staff/booking-acts";
import { DomainError } from "@totetaxi/values/domain-error";
import { act } from "../../audit/act.ts";
import type { Ctx } from "../../context.ts";
import { queueMessage } from "../../message/queue-message.ts";
import { moveBooking } from "../move-booking.ts";
import { mayMove } from "../status.ts";
import { changedBooking, findBooking, lockSeenBooking } from "./find.ts";

/**
 * The move was made: said by a person, told to the customer.
 * @throws DomainError `not_completable` unless it is paid, `version_conflict`, `not_found`.
 */
export async function completeBooking(ctx: Ctx, input: CompleteBooking): Promise<ChangedBooking> {
  return await act(ctx, "booking.completed", async (ctx) => {
    const booking = await lockSeenBooking(ctx, input.bookingId, input.version);
    if (!mayMove(booking.status, "completed")) {
      throw new DomainError("refused", "not_completable", "Only a paid booking can be completed.", {
        status: booking.status,
      });
    }
    await moveBooking(ctx, booking, "completed", "completed by the office");
    await queueMessage(ctx, { kind: "booking_completed", bookingId: booking.id, subjectId: booking.id });
    return {
      subjectId: booking.id,
      before: { status: booking.status },
      after: { status: "completed" },
      result: changedBooking(await findBooking(ctx.db, booking.id)),
    };
  });
}
