import { disputes } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import type { BookingId, PaymentId } from "@totetaxi/values/id";
import { and, eq } from "drizzle-orm";
import type { Db } from "../database.ts";

type Which = { paymentId: PaymentId } | { bookingId: BookingId };

/** Whether a bank has taken a payment back, or decides on it: Stripe makes no refund of such a one. */
export async function isDisputed(db: Db, which: Which): Promise<boolean> {
  const isIt =
    "paymentId" in which ? eq(disputes.paymentId, which.paymentId) : eq(disputes.bookingId, which.bookingId);
  const [found] = await db
    .select({ id: disputes.id })
    .from(disputes)
    .where(and(isIt, eq(disputes.refundable, false)))
    .limit(1);
  return found !== undefined;
}

/** @throws DomainError `payment_disputed`: the money may not be ours to give. */
export async function requireUndisputed(db: Db, paymentId: PaymentId): Promise<void> {
  if (!(await isDisputed(db, { paymentId }))) return;
  throw new DomainError(
    "conflict",
    "payment_disputed",
    "The customer’s bank has taken this payment back, or may. Nothing can be refunded unless the dispute is won at Stripe.",
  );
}
