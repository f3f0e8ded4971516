import { bookings, payments } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import type { PaymentId } from "@totetaxi/values/id";
import { eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { applyIntent } from "./apply-payment.ts";
import { openIntent } from "./open-intent.ts";
import { isOpen } from "./standing.ts";

/**
 * Ends one way to pay: Stripe cancels the intent, or says what it has become, and that is what is written down.
 * @throws DomainError `payment_in_progress` while a bank is still deciding: to be tried again.
 */
export async function endIntent(ctx: Ctx, paymentId: PaymentId): Promise<void> {
  const [found] = await ctx.db
    .select({
      payment: payments,
      booking: { id: bookings.id, number: bookings.number, service: bookings.service },
    })
    .from(payments)
    .innerJoin(bookings, eq(bookings.id, payments.bookingId))
    .where(eq(payments.id, paymentId));
  if (!found || !isOpen(found.payment.status)) return;
  const { intentId } = await openIntent(ctx, found.payment, found.booking);
  const intent = await ctx.payments.cancelIntent(intentId);
  await applyIntent(ctx, found.payment, intent);
  if (intent.status === "open" || intent.status === "processing") {
    throw new DomainError("conflict", "payment_in_progress", "The bank is still deciding on this payment.");
  }
}
