import { bookings } from "@totetaxi/db/schema";
import { runSql } from "@totetaxi/db/statement";
import { eq } from "drizzle-orm";
import { auditRows } from "../audit/record.ts";
import { moveBooking } from "../booking/move-booking.ts";
import type { TxCtx } from "../context.ts";
import { sendLater } from "../message/queue-message.ts";
import { insertRows, type NewRows, together } from "../new-rows.ts";
import { type About, follow } from "./follow.ts";
import type { Case } from "./load-case.ts";
import type { Decision, Standing } from "./standing.ts";

/** Facts of Stripe's that are kept beside the decision, for people and reconciliation. */
export type PaymentFacts = { stripeChargeId?: string | null; failureReason?: string | null };

/** A decision, what it was made on, and what is known beside it. */
export type Decided = {
  found: Case;
  before: Standing;
  decision: Decision;
  facts: PaymentFacts;
  about: About;
};

function paymentChanged({ before, decision: { next } }: Decided): boolean {
  const keys = Object.keys(next.payment) as (keyof Standing["payment"])[];
  return keys.some((key) => before.payment[key] !== next.payment[key]);
}

function cancelNewlyAsked({ before, decision: { next } }: Decided): boolean {
  return next.booking.cancelAsked && !before.booking.cancelAsked;
}

/** What the log keeps of a decision. */
function logged(ctx: TxCtx, decided: Decided): NewRows[] {
  const { found, before, decision } = decided;
  const { booking, payment: after } = decision.next;
  const rows: NewRows[] = [];
  if (paymentChanged(decided)) {
    rows.push(
      auditRows(ctx, "payment.changed", found.payment.id, {
        before: { status: before.payment.status, refundedCents: before.payment.refundedCents },
        after: {
          status: after.status,
          capturedCents: after.capturedCents,
          refundedCents: after.refundedCents,
        },
      }),
    );
  }
  if (cancelNewlyAsked(decided)) {
    const told = { after: { cancelAsked: true, replaced: booking.replaced } };
    rows.push(auditRows(ctx, "booking.cancel_asked", found.booking.id, told));
  }
  return rows;
}

const SAVE_PAYMENT = `
  update payments set status = $2, surplus = $3, captured_cents = $4, reserved_cents = $5, refunded_cents = $6,
    failed_charge_id = $7, declines = $8, stripe_charge_id = $9, failure_reason = $10, updated_at = $11, processed_at = $12
  where id = $1`;

async function savePayment(ctx: TxCtx, decided: Decided): Promise<void> {
  if (!paymentChanged(decided)) return;
  const { payment } = decided.found;
  const after = decided.decision.next.payment;
  const { stripeChargeId, failureReason } = { ...payment, ...decided.facts };
  const now = ctx.clock.now();
  const processedAt = payment.processedAt ?? (after.capturedCents > 0 ? now : null);
  await runSql(ctx.db, SAVE_PAYMENT, [
    payment.id,
    after.status,
    after.surplus,
    after.capturedCents,
    after.reservedCents,
    after.refundedCents,
    after.lastDecline,
    after.declines,
    stripeChargeId,
    failureReason,
    now.toISOString(),
    processedAt?.toISOString() ?? null,
  ]);
}

async function saveBooking(ctx: TxCtx, decided: Decided): Promise<void> {
  const { found, before, decision } = decided;
  const { next, why } = decision;
  if (cancelNewlyAsked(decided)) {
    await ctx.db
      .update(bookings)
      .set({ cancelAskedAt: ctx.clock.now(), replaced: next.booking.replaced })
      .where(eq(bookings.id, found.booking.id));
  }
  if (next.booking.status === before.booking.status) return;
  const won = await moveBooking(ctx, found.booking, next.booking.status, why);
  // Under the booking's lock nobody else can have moved it.
  if (!won) throw new Error(`booking ${found.booking.id} moved under its own lock`);
}

/**
 * Writes what was decided and what follows from it: rows, and jobs for all that lies outside. The booking's move comes
 * last of the rows, since it may lock places. No statement needs another's answer, so they travel together.
 */
export async function saveDecision(ctx: TxCtx, decided: Decided): Promise<void> {
  const { rows, intentsToEnd, refundsToSubmit, changes } = follow(ctx, decided);
  const [owed] = await Promise.all([
    insertRows(ctx.db, together([...logged(ctx, decided), ...rows])),
    savePayment(ctx, decided),
    saveBooking(ctx, decided),
  ]);
  for (const change of changes) await change();
  await ctx.jobs.send(ctx.db, "submit-refund", ...refundsToSubmit.map((refundId) => ({ refundId })));
  await ctx.jobs.send(ctx.db, "end-intent", ...intentsToEnd.map((paymentId) => ({ paymentId })));
  await sendLater(ctx, owed);
}
