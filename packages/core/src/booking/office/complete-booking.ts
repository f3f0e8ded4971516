import type { ChangedBooking, CompleteBooking } from "@totetaxi/contracts/staff/booking-acts";
import { DomainError } from "@totetaxi/values/domain-error";
import { formatDay } from "@totetaxi/values/service-day";
import { act } from "../../audit/act.ts";
import type { Ctx } from "../../context.ts";
import { queueMessage } from "../../message/queue-message.ts";
import { moveBooking } from "../move-booking.ts";
import { hasDayCome } from "../policy.ts";
import { mayMove } from "../status.ts";
import { changedBooking, findBooking, lockSeenBooking } from "./find.ts";

/**
 * The move was made: said by a person on the pickup day or after it, told to the customer.
 * @throws DomainError `not_completable` unless it is paid, `not_completable_yet` before its day, `version_conflict`,
 * `not_found`.
 */
export async function completeBooking(ctx: Ctx, input: CompleteBooking): Promise<ChangedBooking> {
  return await act(ctx, "booking.completed", async (ctx) => {
    const booking = await lockSeenBooking(ctx, input.bookingId, input.version);
    if (!mayMove(booking.status, "completed")) {
      throw new DomainError("refused", "not_completable", "Only a paid booking can be completed.", {
        status: booking.status,
      });
    }
    if (!hasDayCome(booking.day, ctx.clock.now())) {
      const message = `It is picked up on ${formatDay(booking.day)}. It can be completed from that day on.`;
      throw new DomainError("refused", "not_completable_yet", message, { pickupDate: booking.day });
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
