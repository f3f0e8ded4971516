import type { LookUpBooking } from "@totetaxi/contracts/my-bookings";
import type { Done } from "@totetaxi/contracts/nothing";
import { newId } from "@totetaxi/values/id";
import type { Ctx } from "../context.ts";
import { limitLinks } from "../customer/links.ts";
import { queueMessage } from "../message/queue-message.ts";
import { limitAddress } from "../operations/rate-limit.ts";
import { inTransaction } from "../transaction.ts";
import { formatBookingNumber, parseBookingNumber } from "./number.ts";

/**
 * Mails the link of a booking to who knows its number and its e-mail. Here nothing is looked up, so that the answer and
 * its time tell nobody whether the two belong together: that shows when the mail is written.
 * @throws DomainError `rate_limited`.
 */
export async function lookUpBooking(ctx: Ctx, { number, email }: LookUpBooking): Promise<Done> {
  await limitAddress(ctx, "look-up");
  await limitLinks(ctx, email);
  const known = parseBookingNumber(number);
  if (known === undefined) return { ok: true };
  const subjectId = `${formatBookingNumber(known)}:${newId("aud", ctx.clock.now())}`;
  await inTransaction(ctx, (ctx) =>
    queueMessage(ctx, { kind: "booking_link", bookingId: null, email: email.toLowerCase(), subjectId }),
  );
  return { ok: true };
}
