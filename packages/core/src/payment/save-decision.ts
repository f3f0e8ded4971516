import { bookings, payments } from "@totetaxi/db/schema";
import { eq } from "drizzle-orm";
import { record } from "../audit/record.ts";
import { moveBooking } from "../booking/move-booking.ts";
import type { TxCtx } from "../context.ts";
import type { Case } from "./load-case.ts";
import type { Decision, Standing } from "./standing.ts";

/** Facts of Stripe's that are kept beside the decision, for people and reconciliation. */
export type PaymentFacts = { stripeChargeId?: string | null; failureReason?: string | null };

function paymentChanged(before: Standing["payment"], after: Standing["payment"]): boolean {
  return (Object.keys(after) as (keyof Standing["payment"])[]).some((key) => before[key] !== after[key]);
}

async function saveBooking(
  ctx: TxCtx,
  { booking }: Case,
  before: Standing,
  decision: Decision,
): Promise<void> {
  const { next, why } = decision;
  if (next.booking.cancelAsked && !before.booking.cancelAsked) {
    const { replaced } = next.booking;
    await ctx.db
      .update(bookings)
      .set({ cancelAskedAt: ctx.clock.now(), replaced })
      .where(eq(bookings.id, booking.id));
    await record(ctx, "booking.cancel_asked", booking.id, { after: { cancelAsked: true, replaced } });
  }
  if (next.booking.status === before.booking.status) return;
  const won = await moveBooking(ctx, booking, next.booking.status, why);
  // Under the booking's lock nobody else can have moved it.
  if (!won) throw new Error(`booking ${booking.id} moved under its own lock`);
}

async function savePayment(
  ctx: TxCtx,
  { payment }: Case,
  before: Standing,
  decision: Decision,
  facts: PaymentFacts,
) {
  const after = decision.next.payment;
  if (!paymentChanged(before.payment, after)) return;
  const { lastDecline, ...amounts } = after;
  await ctx.db
    .update(payments)
    .set({
      ...amounts,
      ...facts,
      failedChargeId: lastDecline,
      updatedAt: ctx.clock.now(),
      ...(after.capturedCents > 0 && !payment.processedAt ? { processedAt: ctx.clock.now() } : {}),
    })
    .where(eq(payments.id, payment.id));
  await record(ctx, "payment.changed", payment.id, {
    before: { status: before.payment.status, refundedCents: before.payment.refundedCents },
    after: { status: after.status, capturedCents: after.capturedCents, refundedCents: after.refundedCents },
  });
}

/** Writes what was decided: the payment first, then the booking, whose places are locked last. */
export async function saveDecision(
  ctx: TxCtx,
  found: Case,
  before: Standing,
  decision: Decision,
  facts: PaymentFacts = {},
): Promise<void> {
  await savePayment(ctx, found, before, decision, facts);
  await saveBooking(ctx, found, before, decision);
}
