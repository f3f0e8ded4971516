import { payments } from "@totetaxi/db/schema";
import type { PaymentId } from "@totetaxi/values/id";
import { eq } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { applyIntent } from "./apply-intent.ts";
import { isCaptured } from "./standing.ts";

/**
 * Asks Stripe what has become of a payment and writes it down. The webhook's job, the browser's confirm and the
 * reconciler all end here, and it may run any number of times.
 * @throws DomainError `payments_unavailable`.
 */
export async function applyPayment(ctx: Ctx, paymentId: PaymentId): Promise<void> {
  const [payment] = await ctx.db.select().from(payments).where(eq(payments.id, paymentId));
  if (!payment?.stripePaymentIntentId) return;
  if (payment.status === "canceled" || (isCaptured(payment.status) && payment.feeCents !== null)) return;
  await applyIntent(ctx, payment, await ctx.payments.retrieveIntent(payment.stripePaymentIntentId));
}
