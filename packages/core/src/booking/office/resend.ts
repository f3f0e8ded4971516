import type { Resend } from "@totetaxi/contracts/staff/booking-acts";
import { DomainError } from "@totetaxi/values/domain-error";
import { act } from "../../audit/act.ts";
import type { Ctx } from "../../context.ts";
import { isOwed, queueMessage } from "../../message/queue-message.ts";
import { isStillTrue } from "../../message/still-true.ts";
import { lockSeenBooking } from "./find.ts";

/**
 * Sends a message again because somebody asked for it; the same request sends it once.
 * @throws DomainError `nothing_to_resend` when it would say what is not so, `not_found`.
 */
export async function resendMessage(ctx: Ctx, input: Resend): Promise<{ ok: true }> {
  return await act(ctx, "booking.resent", async (ctx) => {
    const booking = await lockSeenBooking(ctx, input.bookingId);
    if (!isStillTrue(input.message, booking, ctx.clock.now())) {
      throw new DomainError(
        "refused",
        "nothing_to_resend",
        "That message does not fit the booking any more.",
        {
          status: booking.status,
        },
      );
    }
    const message = {
      kind: input.message,
      bookingId: booking.id,
      subjectId: `resent:${input.requestId}`,
    } as const;
    const result = { ok: true } as const;
    if (await isOwed(ctx, message)) return { repeated: true, result };
    await queueMessage(ctx, message);
    return { subjectId: booking.id, after: { message: input.message }, result };
  });
}
